import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { CloseIcon } from '../icons.tsx';
import { oneLine } from '../name.ts';
import { useSay } from '../say-context.ts';
import { type AskedProperties, CANCEL } from './asked.ts';
import { FileDrop } from './file-drop.tsx';
import { OneOf } from './one-of.tsx';
import { NOTHING_PICKED, pick, unpick } from './picked.ts';
import { QuestionForm } from './question-form.tsx';
import { Thumbnail } from './thumbnail.tsx';

const SIZES = ['original', 'compressed'] as const;
const SOURCES = ['album', 'camera'] as const;

/** Chooses pictures of the computer for the page. */
export function PicturesForm({
  facts,
  question,
  phone,
  actions,
  onAgree,
  onDecide,
}: AskedProperties<'pictures'>): JSX.Element {
  const say = useSay();
  const sizes = allowed(SIZES, facts.sizeTypes);
  const sources = allowed(SOURCES, facts.sourceTypes);
  const [picked, setPicked] = useState(NOTHING_PICKED);
  const [size, setSize] = useState(sizes.at(-1) ?? 'compressed');
  const [source, setSource] = useState(sources[0] ?? 'album');
  const { files, isOver } = picked;
  const [sending, setSending] = useState<'no' | 'now' | 'done'>('no');

  // The form is still here afterwards when none of the files can be used.
  async function send(): Promise<void> {
    setSending('now');
    await actions.choosePictures(question.id, files, {
      isOriginal: size === 'original',
      sourceType: source,
    });
    setSending('done');
  }

  return (
    <QuestionForm
      isReady={files.length > 0 && sending !== 'now'}
      onAgree={() => void send()}
      onCancel={() => onDecide(CANCEL)}
      another={
        <button type="button" class="button" onClick={() => onAgree(null)}>
          {say('useSamplePicture')}
        </button>
      }
    >
      <FileDrop
        label={say('choosePictures')}
        hint={say('dropPictures')}
        isMultiple={facts.count > 1}
        onFiles={(added) => setPicked(pick(picked, added, facts.count))}
      >
        <span class="picture-count">{say('pictureCount', { n: files.length, count: facts.count })}</span>
        {files.length === 0 ? null : (
          <ul class="thumbnails">
            {files.map((file, index) => (
              <li key={index} title={oneLine(file.name)}>
                <span class="thumbnail-name">{oneLine(file.name)}</span>
                <Thumbnail file={file} />
                <button
                  type="button"
                  class="unpick"
                  title={say('removeNamed', { name: oneLine(file.name) })}
                  onClick={() => setPicked(unpick(picked, index))}
                >
                  <CloseIcon />
                  <span class="visually-hidden">{say('removeNamed', { name: oneLine(file.name) })}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </FileDrop>
      <p class="warn" role="status">
        {isOver ? say('pictureLimit', { count: facts.count }) : ''}
      </p>
      <p class="warn" role="status">
        {sending === 'done' ? phone.picturesProblem : ''}
      </p>
      <OneOf
        name="picture-size"
        label={say('pictureSize')}
        choices={sizes}
        labelOf={(id) => say(`size-${id}`)}
        value={size}
        onChoose={setSize}
      />
      <OneOf
        name="picture-source"
        label={say('pictureSource')}
        choices={sources}
        labelOf={(id) => say(`source-${id}`)}
        value={source}
        onChoose={setSource}
      />
    </QuestionForm>
  );
}

/** Those that the page allows; all when it names none. */
function allowed<Kind extends string>(all: readonly Kind[], named: readonly string[]): readonly Kind[] {
  const found = all.filter((kind) => named.includes(kind));
  return found.length === 0 ? all : found;
}
