import { BUILD_NAMES, type Build } from '../catalogue/official-sdk.ts';
import type { Difference } from './compare.ts';

/** Something that our facade does otherwise than an official build, and why. */
export interface Reason {
  /** The builds that do it. */
  builds: readonly Build[];
  /** What the builds do. */
  official: string;
  /** What the facade does. */
  facade: string;
  /** `broken`: what the builds do is a fault of theirs. `later`: the build is older than what the facade does. */
  why: 'broken' | 'later';
  /** Whether it is seen in this case. */
  covers(difference: Difference): boolean;
}

const named =
  (...names: readonly RegExp[]) =>
  (difference: Difference) =>
    names.some((name) => name.test(`${difference.method} ${difference.name}`));

const FIRST: readonly Build[] = ['jweixin 1.0.0'];

/** Every reason for which the facade does not do what an official build does. */
export const REASONS: readonly Reason[] = [
  {
    builds: BUILD_NAMES,
    official:
      'Keep the step that translates a result in the page’s own argument object, as `_complete`, until the reply is there. ' +
      'A frozen object, a text or a number cannot take it, and an object passed to two calls has only that of the second: results arrive ' +
      'untranslated (and `getLocalImgData` never asks again). A `_complete` of the page’s is run, ' +
      'or replaced; an `isInnerInvoke` of the page’s silences `debug`.',
    facade: 'Keeps it to itself: every result is translated, and the object has no members but the page’s.',
    why: 'broken',
    covers: named(
      /with a frozen object/,
      /with one object for two calls/,
      /with a `_complete` of the page’s/,
      /with more than it needs, debug/,
      /with the object that getLocation has/,
      /^(getLocalImgData|getNetworkType) with (0|a number|an empty text|a text|false|true)(, debug)?$/,
    ),
  },
  {
    builds: BUILD_NAMES,
    official:
      'Look names up in an ordinary object: `constructor`, `toString` and the like in `jsApiList` or `checkResult` become functions.',
    facade: 'Leaves such names as they are.',
    why: 'broken',
    covers: named(/names that every object has/),
  },
  {
    builds: BUILD_NAMES,
    official:
      'Take the title for a share without `title` when their script starts: that of a page which has changed its title since is wrong.',
    facade: 'Takes the title that the document has when it is shared; when it starts there is none yet.',
    why: 'broken',
    covers: named(/once the document has another$/),
  },
  {
    builds: BUILD_NAMES,
    official:
      'Share one state between all configs. When a second `config` is called before the first is answered, its verdict is not ' +
      'taken in, and every `ready` callback that waited runs again.',
    facade: 'Takes in each verdict, and runs each `ready` callback once.',
    why: 'broken',
    covers: named(/^ready of two configs at once/),
  },
  {
    builds: BUILD_NAMES,
    official:
      'Do not send `config` and `miniProgram` calls, and register no `error`, where the user agent does not say MicroMessenger.',
    facade: 'Answers there too: it only runs in a page that was asked to run as inside WeChat.',
    why: 'broken',
    covers: named(/in a browser that is not WeChat$/),
  },
  {
    builds: FIRST,
    official: 'Throws when `localIds` on Android is no JSON text, such as a list: no callback runs.',
    facade: 'Hands `localIds` on as it is, as later builds do.',
    why: 'broken',
    covers: named(/^chooseImage replied .*localIds/),
  },
  {
    builds: FIRST,
    official: 'Tells the page’s callbacks when the page was added to the favourites (`scene: "favorite"`).',
    facade: 'Tells them nothing, as later builds do.',
    why: 'later',
    covers: named(/^onMenuShareAppMessage replied .*"favorite"/),
  },
  {
    builds: FIRST,
    official: 'Does not send `openTagList`.',
    facade: 'Sends it.',
    why: 'later',
    covers: named(/^config with openTagList$/),
  },
  {
    builds: FIRST,
    official: 'Has `wx.invoke` and `wx.on` after `config` with `beta: true` only.',
    facade: 'Has them after any `config`.',
    why: 'later',
    covers: named(/^config with beta false$/),
  },
  {
    builds: FIRST,
    official: 'Knows no API of the table below: their names in `jsApiList` are sent as they are.',
    facade: 'Sends the client’s names for them.',
    why: 'later',
    covers: named(/^config with jsApiList .*openAddress/),
  },
  {
    builds: FIRST,
    official: 'Takes the first callback given to `error`, and none after it.',
    facade: 'Takes the last.',
    why: 'later',
    covers: named(/^error (after a failure, and again|twice before a failure)$/),
  },
];
