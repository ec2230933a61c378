/** What the page knows of the pictures that it was given: made by the first, and asked by those after it. */
interface Shown {
  add(localId: string, base64: string, type: string): void;
}

/**
 * Makes a picture (or a recording) of the simulated client appear wherever the page uses its localId. Runs in the page's
 * own world by `chrome.scripting.executeScript`, so that nothing outside this function can be used in it; to be run
 * before the page learns the localId. May be run again for the same localId.
 *
 * The `src` of an image stays what the page wrote, so that it can be read, uploaded and compared as on a phone: what is
 * shown stands in `srcset`, which goes before it. Recordings and backgrounds have no such second place; theirs is
 * replaced. Backgrounds are found in inline styles of the document alone, and as on a phone, on Android alone.
 *
 * Where the page's Content-Security-Policy forbids `blob:`, `data:` is tried; where it forbids both, or the file is no
 * picture, the page gets its own error. Nothing is tried before the page uses the localId: a policy reports each try.
 *
 * @param base64 the file.
 * @param type its MIME type, such as `image/jpeg`.
 */
export function showPicture(localId: string, base64: string, type: string): void {
  try {
    const key = Symbol.for('jssdk-panel-pictures');
    const known: Shown | undefined = Reflect.get(window, key);
    (known ?? start(key)).add(localId, base64, type);
  } catch {
    // The page has replaced what this needs: it gets the errors that it would get without us.
  }

  function start(key: symbol): Shown {
    const isAndroid = /android/i.test(navigator.userAgent);
    /** localId, as `src` reads it (its scheme in lower case) → URLs that the page may load, to be tried in turn. */
    const urls = new Map<string, string[]>();
    /** Images that we have given a `srcset` → the number of the URL in it. */
    const ours = new WeakMap<Element, number>();
    /** Images that none of the URLs helped → their localId. */
    const helpless = new WeakMap<Element, string>();
    const watched = new WeakSet<Element>();
    const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
    const { getAttribute, removeAttribute, setAttribute } = Element.prototype;
    const image = getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src');
    const media = getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'src');

    const keyOf = (text: unknown): string => {
      try {
        return new URL(`${text}`).href;
      } catch {
        return ''; // no URL of its own: a relative one is no localId
      }
    };
    const idOf = (element: Element): string => keyOf(apply(getAttribute, element, ['src']));

    /**
     * Whether the official SDK would take care of it in the document. Off Android, 1.2.0 and later answer the error of
     * an image there by asking the client for its data, and mark the image with `wx-id`.
     */
    const isForSdk = (element: Element): boolean => !isAndroid && /^wxlocalresource:/.test(idOf(element));

    /** Gives an image what it should show, and takes it away from one whose `src` is another by now. */
    function show(element: Element): void {
      const id = idOf(element);
      const candidates = urls.get(id);
      const number = ours.get(element);
      const set = apply(getAttribute, element, ['srcset']);
      if (number !== undefined && candidates?.[number] === set) return;
      if (number !== undefined) {
        ours.delete(element);
        apply(removeAttribute, element, ['srcset']);
      } else if (set !== null) return;
      if (candidates && helpless.get(element) !== id) offer(element, candidates, 0);
    }

    /** Lets an image try a URL, and the next if that fails, before the page hears of it. */
    function offer(element: Element, candidates: readonly string[], number: number): void {
      ours.set(element, number);
      apply(setAttribute, element, ['srcset', candidates[number]]);
      if (watched.has(element)) return;
      watched.add(element);
      // At its target, capturing comes first, ahead of whatever the page has set.
      element.addEventListener('error', (event) => quietly(() => fail(element, event)), true);
    }

    function fail(element: Element, event: Event): void {
      const number = ours.get(element);
      const candidates = urls.get(idOf(element));
      if (number === undefined || !candidates) return;
      event.stopImmediatePropagation();
      if (number + 1 < candidates.length) {
        offer(element, candidates, number + 1);
        return;
      }
      ours.delete(element);
      helpless.set(element, idOf(element));
      // Now it loads its `src`, and fails as it would have without us.
      apply(removeAttribute, element, ['srcset']);
    }

    /** Puts the pictures into an inline style, which Android's client loads too; WebKit on an iPhone does not. */
    function paint(element: Element): void {
      if (!isAndroid || !(element instanceof HTMLElement)) return;
      const before = element.style.backgroundImage;
      if (!before.includes('weixin://')) return;
      let after = before;
      for (const [key, [url]] of urls) after = after.replaceAll(`"${key}"`, `"${url}"`);
      if (after !== before) element.style.backgroundImage = after;
    }

    /** Runs something of ours, of which nothing may be thrown into the page. */
    function quietly(run: () => void): void {
      try {
        run();
      } catch {
        // The page has replaced what this needs: it then gets the error that it would get without us.
      }
    }

    /** After the page has changed an image, which may still be on its way into the document. */
    function look(element: unknown): void {
      if (!(element instanceof HTMLImageElement)) return;
      if (!urls.has(idOf(element)) || !isForSdk(element)) {
        show(element);
        return;
      }
      // By the end of the task it is in the document or never will be: `new Image()` that is only drawn.
      queueMicrotask(() =>
        quietly(() => {
          if (!element.isConnected) show(element);
        }),
      );
    }

    function lookAt(records: readonly MutationRecord[]): void {
      for (const { target, addedNodes } of records) {
        for (const node of [target, ...addedNodes]) {
          if (!(node instanceof Element)) continue;
          look(node);
          paint(node);
          if (node === target) continue;
          node.querySelectorAll('img').forEach(look);
          node.querySelectorAll('[style]').forEach(paint);
        }
      }
    }

    function onError(event: Event): void {
      const { target } = event;
      if (!(target instanceof Element) || Reflect.has(target, 'wx-id')) return;
      const id = idOf(target);
      const [url] = urls.get(id) ?? [];
      if (!url || ours.has(target) || helpless.get(target) === id) return;
      if (target instanceof HTMLImageElement) show(target);
      else if (target instanceof HTMLMediaElement && media?.set) {
        helpless.set(target, id);
        apply(media.set, target, [url]);
      } else return;
      event.stopImmediatePropagation();
    }

    const heard = (event: Event): void => quietly(() => onError(event));

    function watch(): void {
      new MutationObserver((records) => quietly(() => lookAt(records))).observe(document, {
        ...{ subtree: true, childList: true },
        attributeFilter: ['src', 'style'],
      });
      if (image?.set) {
        const { set } = image;
        defineProperty(HTMLImageElement.prototype, 'src', {
          ...image,
          set(this: HTMLImageElement, value: unknown) {
            apply(set, this, [value]);
            quietly(() => look(this));
          },
        });
      }
      const methods = {
        setAttribute(this: Element, ...args: unknown[]) {
          apply(setAttribute, this, args);
          quietly(() => look(this));
        },
      };
      const descriptor = getOwnPropertyDescriptor(Element.prototype, 'setAttribute');
      defineProperty(Element.prototype, 'setAttribute', { ...descriptor, value: methods.setAttribute });
    }

    const shown: Shown = {
      add(id, data, mime) {
        const name = keyOf(id);
        if (!urls.has(name)) {
          const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
          const blob = URL.createObjectURL(new Blob([bytes], { type: mime }));
          urls.set(name, [blob, `data:${mime};base64,${data}`]);
        }
        // Behind the listener of an SDK that came meanwhile: it marks what it takes.
        document.removeEventListener('error', heard, true);
        document.addEventListener('error', heard, true);
        document.querySelectorAll('[style]').forEach(paint);
        for (const element of document.images) if (!Reflect.has(element, 'wx-id')) show(element);
      },
    };
    watch();
    defineProperty(window, key, { value: shown });
    return shown;
  }
}
