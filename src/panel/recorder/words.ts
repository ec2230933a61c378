import type { Words } from '../../catalogue/words.ts';

/** What the window says that asks for the microphone. */
export const RECORDER_WORDS = {
  title: { zh: '录音 · JS-SDK', en: 'Recording · JS-SDK' },
  asking: {
    zh: '请允许使用麦克风：模拟的微信客户端用它录音。DevTools 的面板不能使用麦克风，因此需要这个窗口。',
    en: 'Allow the microphone: the simulated WeChat client records with it. Panels of DevTools cannot use one, hence this window.',
  },
  recording: {
    zh: '正在录音。页面调用 stopRecord 或满一分钟时结束，窗口会自动关闭。',
    en: 'Recording. It ends when the page calls stopRecord, or after a minute; this window then closes.',
  },
  refused: {
    zh: '麦克风被拒绝，改用示例录音。要使用真实的麦克风，请在 Chrome 的“设置 › 隐私和安全 › 网站设置 › 麦克风”中允许本扩展，并确认系统允许 Chrome 使用麦克风。',
    en: 'The microphone was refused; a sample is recorded instead. To use a real one, allow this extension under Chrome’s Settings › Privacy and security › Site settings › Microphone, and check that the system lets Chrome use it.',
  },
  missing: {
    zh: '没有找到麦克风，改用示例录音。请连接麦克风后重新录音。',
    en: 'No microphone was found; a sample is recorded instead. Connect one, then record again.',
  },
} as const satisfies Record<string, Words>;

export type RecorderWordKey = keyof typeof RECORDER_WORDS;
