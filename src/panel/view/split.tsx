import type { ComponentChildren, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useSay } from './say-context.ts';

interface Properties {
  main: ComponentChildren;
  /** Null: the main part has all the room. */
  side: ComponentChildren;
}

/** The side's share of the room, in per cent. */
const SMALLEST = 20;
const LARGEST = 80;
const STEP = 4;

/** Two parts with a bar between them that can be moved. The style sheet decides whether they stand side by side. */
export function Split({ main, side }: Properties): JSX.Element {
  const say = useSay();
  const [share, setShare] = useState(52);
  const element = useRef<HTMLDivElement>(null);

  const limit = (value: number): void => setShare(Math.round(Math.min(LARGEST, Math.max(SMALLEST, value))));

  function onPointerMove(event: PointerEvent): void {
    if (element.current === null || event.buttons === 0) return;
    const room = element.current.getBoundingClientRect();
    const isRow = getComputedStyle(element.current).flexDirection === 'row';
    const left = isRow
      ? (room.right - event.clientX) / room.width
      : (room.bottom - event.clientY) / room.height;
    limit(left * 100);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const grows = event.key === 'ArrowLeft' || event.key === 'ArrowUp';
    const shrinks = event.key === 'ArrowRight' || event.key === 'ArrowDown';
    if (!grows && !shrinks) return;
    event.preventDefault();
    limit(share + (grows ? STEP : -STEP));
  }

  return (
    <main class="split" ref={element}>
      <div class="split-main">{main}</div>
      {side === null ? null : (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved */}
          <div
            class="splitter"
            role="separator"
            tabIndex={0}
            aria-label={say('resize')}
            aria-valuenow={share}
            aria-valuemin={SMALLEST}
            aria-valuemax={LARGEST}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={onPointerMove}
            onKeyDown={onKeyDown}
          />
          <div class="split-side" style={{ flexBasis: `${share}%` }}>
            {side}
          </div>
        </>
      )}
    </main>
  );
}
