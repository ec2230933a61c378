import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

/** The official SDK builds that the catalogue was read off. */
export const BUILDS = {
  'jweixin 1.0.0': 'node_modules/jweixin/jweixin-1.0.0.js',
  'weixin-js-sdk 1.6.0': 'node_modules/weixin-js-sdk-1.6.0/index.js',
  'weixin-js-sdk 1.6.5': 'node_modules/weixin-js-sdk/index.js',
} as const;

export type Build = keyof typeof BUILDS;

/** Others that pages still bundle. */
const OTHER_BUILDS = {
  'weixin-js-sdk 1.0.7': 'node_modules/weixin-js-sdk-1.0.7/index.js',
  'weixin-js-sdk 1.2.0': 'node_modules/weixin-js-sdk-1.2.0/index.js',
  'weixin-js-sdk 1.3.3': 'node_modules/weixin-js-sdk-1.3.3/index.js',
  'jweixin-module 1.6.0': 'node_modules/jweixin-module/lib/index.js',
} as const;

/** Every build that can be run. */
export type AnyBuild = Build | keyof typeof OTHER_BUILDS;
const PATHS: Readonly<Record<AnyBuild, string>> = { ...BUILDS, ...OTHER_BUILDS };

export const BUILD_NAMES = [
  'jweixin 1.0.0',
  'weixin-js-sdk 1.6.0',
  'weixin-js-sdk 1.6.5',
] as const satisfies readonly Build[];

export type Result = Record<string, unknown>;
type Callback = (result: Result) => void;
type Method = (options?: unknown) => void;

/** What the SDK finds in its page. */
interface Page {
  userAgent: string;
  /** The client's reply to an invoke; undefined: it never replies. */
  invoke?: (name: string, args: Result) => Result | undefined;
  /** What `WeixinJSBridge.on` is given. */
  on?: (name: string, callback: Callback) => void;
}

export interface Sdk {
  /** The SDK's method of that name (`miniProgram.navigateTo` too), or undefined. */
  method(name: string): Method | undefined;
  /** What the SDK alerted, as a phone shows it with `debug: true`. */
  alerts: Result[];
}

/** Runs an official build in a page of its own, as its script tag or bundle would. */
export function runSdk(
  build: AnyBuild,
  { userAgent, invoke = () => undefined, on = () => undefined }: Page,
): Sdk {
  const alerts: Result[] = [];
  const page: Result = {
    document: { title: 'Shop', addEventListener: () => undefined },
    // Old builds report with an image.
    Image: class {},
    navigator: { userAgent, platform: 'Linux armv8l' },
    location: { href: 'https://m.example.com/item?id=5' },
    console: { log: () => undefined, warn: () => undefined },
    alert: (text: string) => alerts.push(JSON.parse(text)),
    module: { exports: {} },
    WeixinJSBridge: {
      invoke(name: string, args: Result, callback: Callback) {
        const reply = invoke(name, args);
        if (reply) callback(reply);
      },
      on,
    },
  };
  page.window = page;
  createContext(page);
  runInContext(readFileSync(PATHS[build], 'utf8'), page);
  const { exports } = page.module as { exports: unknown };
  // getLocalImgData calls itself through the global, which bundles do not set.
  page.wx ??= exports;
  return {
    alerts,
    method: (name) =>
      name.split('.').reduce<unknown>((at, key) => (at as Result | undefined)?.[key], page.wx) as Method,
  };
}
