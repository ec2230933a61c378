import type { Words } from '../../catalogue/words.ts';

/** What the phone says of files that it cannot take: what was seen, what was expected, what to do. */
export const FILE_WORDS = {
  noPicture: {
    zh: '{name}：浏览器无法解码，不是可用的图片。请选择 PNG、JPEG、GIF 或 WebP 文件。',
    en: '{name}: the browser cannot decode it as a picture. Choose a PNG, JPEG, GIF or WebP file.',
  },
  pictureTooLarge: {
    zh: '{name}：{size} MB，超过上限 {most} MB。请先缩小图片，再重新选择。',
    en: '{name}: {size} MB, more than the {most} MB that are taken. Make it smaller, then choose it again.',
  },
  tooManyPictures: {
    zh: '选择了 {n} 张，页面的 count 最多允许 {count} 张：只用前 {count} 张。',
    en: '{n} pictures were chosen, but the page’s count allows {count}: the first {count} are used.',
  },
  picturesBlocked: {
    zh: '模拟的图片没有显示：页面的 Content-Security-Policy 不允许 blob: 和 data: 图片，而面板只能用它们代替 localId。要在这里看到图片，请在测试环境的 img-src 中加入 blob:。真机上加载的是 localId 本身，结果可能不同。',
    en: 'The simulated pictures are not shown: the page’s Content-Security-Policy allows neither blob: nor data: for images, and the panel has nothing else to put in the place of a localId. To see them here, add blob: to img-src on the test server. A phone loads the localId itself, so it may differ there.',
  },
  scenarioTooLarge: {
    zh: '{name}：{size} MB，超过场景文件的上限 {most} MB。请选择由本面板导出的场景文件；当前场景未改变。',
    en: '{name}: {size} MB, more than the {most} MB of a scenario file. Choose one that this panel has exported. The scenario is as it was.',
  },
  unreadable: {
    zh: '{name}：无法读取（{problem}）。请确认文件仍在原处，再重新选择。',
    en: '{name}: cannot be read ({problem}). Check that it is still there, then choose it again.',
  },
  scenarioUnfit: {
    zh: '{name}：{problem}。当前场景未改变。',
    en: '{name}: {problem}. The scenario is as it was.',
  },
  scenarioDamaged: {
    zh: '{site} 保存的场景无法读取，已改用默认场景：{problem}。',
    en: 'The scenario kept for {site} cannot be read; the default one is used: {problem}.',
  },
  scenarioNotSaved: {
    zh: '场景无法保存（{problem}）：在本面板关闭前仍然有效。请导出为文件以免丢失。',
    en: 'The scenario cannot be saved ({problem}). It holds until this panel closes: export it to keep it.',
  },
} as const satisfies Record<string, Words>;

/** What can be said of files. */
export type FileWordKey = keyof typeof FILE_WORDS;

/** Says something of a file, in the panel's language. */
export type SayOfFile = (key: FileWordKey, values: Readonly<Record<string, string>>) => string;
