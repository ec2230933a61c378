import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LAYERS, violationsOf } from './layers/layers.ts';
import { reachOf } from './layers/source.ts';

const SOURCE = new URL('../src/', import.meta.url);
const FILES = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path))
  .sort();

const violations = async (path: string, text: string) => violationsOf(path, await reachOf(path, text));

test.each(FILES)('src/%s keeps to its layer', async (path) => {
  expect(await violations(path, readFileSync(new URL(path, SOURCE), 'utf8'))).toEqual([]);
});

test('every layer has files', () => {
  for (const { of } of LAYERS) expect(FILES.some((path) => path.startsWith(of))).toBe(true);
});

describe('a planted import is found', () => {
  const planted: [path: string, text: string][] = [
    ['protocol.ts', "import { APIS } from './catalogue/apis.ts';"],
    ['protocol.ts', "export type { Entry } from './core/session/entry.ts';"],
    ['catalogue/apis.ts', "import { member } from '../core/plain.ts';"],
    ['core/plain.ts', "import { sha1Hex } from './signature/index.ts';"],
    ['core/session/session.ts', "import { findingsOf } from '../rules/index.ts';"],
    ['core/session/session.ts', "import type { Client } from '../client/client.ts';"],
    ['core/session/session.ts', "type Finding = import('../rules/index.ts').Finding;"],
    ['core/signature/recipes.ts', "import { createHash } from 'node:crypto';"],
    ['core/signature/verdict.ts', "import { RULES } from '../rules/index.ts';"],
    ['core/rules/findings.ts', "import { string1 } from '../signature/recipes.ts';"],
    ['core/rules/findings.ts', "import type { Model } from '../../panel/model.ts';"],
    ['core/client/client.ts', "export * from '../rules/index.ts';"],
    ['page/recorder.ts', "import { literal } from '../core/plain.ts';"],
    ['page/recorder.ts', "import browser from 'webextension-polyfill';"],
    ['handbook/topics.ts', "import { RULES } from '../core/rules/rules.ts';"],
    ['handbook/topics.ts', "import type { Model } from '../panel/model.ts';"],
    ['relay.iife.ts', "import { copy } from './page/copy.ts';"],
    ['panel/app.ts', "import { copy } from '../page/copy.ts';"],
    ['panel/app.ts', "import stub from '../page/stub.iife.ts?script';"],
    ['panel/app.ts', "import { readTicket } from '../core/signature/ticket.ts';"],
    ['panel/app.ts', "void import('webextension-polyfill');"],
    ['panel/inspected/sites.ts', "import stub from '../../page/stub.iife.ts';"],
    ['panel/view/log.tsx', "import react from 'react';"],
    ['panel/view/log.tsx', "import preactish from 'preactish';"],
    ['elsewhere/new.ts', 'export const a = 1;'],
  ];

  test.each(planted)('%s: %s', async (path, text) => {
    expect(await violations(path, text)).toHaveLength(1);
  });
});

describe('a planted global is found', () => {
  const planted: [path: string, text: string, name: string][] = [
    ['core/plain.ts', 'export const title = document.title;', 'document'],
    ['core/plain.ts', 'export const now = (at = Date.now()) => at;', 'Date.now'],
    ['core/plain.ts', 'export const now = () => +new Date();', 'new Date()'],
    ['core/plain.ts', 'export const dice = () => Math.random();', 'Math.random'],
    ['core/plain.ts', 'export const all = { window };', 'window'],
    ['core/plain.ts', 'export const all = [location + 1];', 'location'],
    ['catalogue/apis.ts', 'setTimeout(() => undefined, 1);', 'setTimeout'],
    ['page/recorder.ts', 'chrome.runtime.id;', 'chrome'],
    ['panel/view/log.tsx', 'export const log = () => <p>{browser.i18n.getUILanguage()}</p>;', 'browser'],
  ];

  test.each(planted)('%s: %s', async (path, text, name) => {
    expect(await violations(path, text)).toEqual([`${path} uses ${name}`]);
  });
});

describe('what only looks like one is let pass', () => {
  const harmless: [path: string, text: string][] = [
    ['core/plain.ts', '/** Date.now, document */ export const said = "window.chrome";'],
    ['core/plain.ts', 'export const urlOf = (document: { window: string }) => document.window;'],
    ['core/plain.ts', 'export const facts = { document: 1, window: 2 }; export const one = facts.document;'],
    ['core/plain.ts', 'export const at = (ms: number) => new Date(ms).toISOString();'],
    ['core/plain.ts', "import { fill } from './fill.ts'; export const f = fill;"],
    [
      'core/signature/recipes.ts',
      "import { sha1 } from '@noble/hashes/legacy.js'; export const hash = sha1;",
    ],
    [
      'relay.iife.ts',
      'export const open = (port: chrome.runtime.Port) => chrome.runtime.connect(port.name);',
    ],
    ['panel/view/log.tsx', "import { useState } from 'preact/hooks'; document.title = String(useState);"],
    [
      'panel/inspected/sites.ts',
      "import stub from '../../page/stub.iife.ts?script'; browser.tabs.reload(stub);",
    ],
  ];

  test.each(harmless)('%s: %s', async (path, text) => {
    expect(await violations(path, text)).toEqual([]);
  });
});
