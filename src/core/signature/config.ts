import type { Plain } from '../../protocol.ts';
import { isAbsent, isUnknown, member, toPlainText } from '../plain.ts';
import type { Entry } from '../session/entry.ts';

/** The texts of a config that the client verifies. */
export interface SentConfig {
  /** The SDK sends `timestamp + ''`. */
  timestamp: string;
  nonceStr: string;
  signature: string;
}

/** What `wx.config` was given, wherever it was seen. Members are as the page wrote them; undefined when absent. */
export interface ConfigInput {
  appId: Plain | undefined;
  /** At the bridge, the text that the SDK made of it. */
  timestamp: Plain | undefined;
  nonceStr: Plain | undefined;
  signature: Plain | undefined;
  /** At the bridge, with the APIs' bridge names. */
  jsApiList: Plain | undefined;
  /** Null when one of its texts is missing, or not certain. */
  sent: SentConfig | null;
  /** The page's own argument object; undefined when only the bridge saw the call. */
  written: Plain | undefined;
}

type ConfigMember = Exclude<keyof ConfigInput, 'sent' | 'written'>;

/** The config of an entry; null when the entry is none. */
export function configOf(entry: Pick<Entry, 'kind' | 'seam' | 'args' | 'bridge'>): ConfigInput | null {
  if (entry.kind !== 'config') return null;
  const [given] = entry.args;
  if (entry.seam === 'bridge') return readBridgeConfig(given);
  const sent = entry.bridge && readBridgeConfig(entry.bridge.args);
  // A getter is not read, and in an object that Vue 2 observes every member is one: the SDK has read it.
  const read = (name: ConfigMember) => {
    const written = member(given, name);
    return isUnknown(written) && sent ? sent[name] : written;
  };
  return withSent(
    {
      appId: read('appId'),
      timestamp: read('timestamp'),
      nonceStr: read('nonceStr'),
      signature: read('signature'),
      jsApiList: read('jsApiList'),
    },
    given,
  );
}

/** The config in the arguments of `preVerifyJSAPI`, where the SDK has renamed its members. */
export function readBridgeConfig(args: Plain | undefined): ConfigInput {
  return withSent(
    {
      appId: member(args, 'verifyAppId'),
      timestamp: member(args, 'verifyTimestamp'),
      nonceStr: member(args, 'verifyNonceStr'),
      signature: member(args, 'verifySignature'),
      jsApiList: member(args, 'verifyJsApiList'),
    },
    undefined,
  );
}

function withSent(given: Pick<ConfigInput, ConfigMember>, written: Plain | undefined): ConfigInput {
  const timestamp = isMissingTimestamp(given.timestamp) ? null : toPlainText(given.timestamp);
  const nonceStr = isMissing(given.nonceStr) ? null : toPlainText(given.nonceStr);
  const signature = isMissing(given.signature) ? null : toPlainText(given.signature);
  const sent =
    timestamp === null || nonceStr === null || signature === null ? null : { timestamp, nonceStr, signature };
  return { ...given, sent, written };
}

/** Whether a config gives no nonceStr, or no signature: absent, null or empty. */
export function isMissing(value: Plain | undefined): boolean {
  return isAbsent(value) || value === null || value === '';
}

/** Whether a config gives no timestamp: absent, empty, or the text `undefined` that the SDK makes of an absent one. */
export function isMissingTimestamp(value: Plain | undefined): boolean {
  return isAbsent(value) || value === '' || value === 'undefined';
}
