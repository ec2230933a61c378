import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StackFrame } from '../../../src/core/session/entry.ts';
import { callerOf, parseStack } from '../../../src/core/session/stack.ts';

const PAGE = 'https://m.example.com/app.js';

describe('a stack as V8 prints it', () => {
  it.each([
    [
      '    at buy (https://m.example.com/app.js:3:14)',
      { functionName: 'buy', url: PAGE, line: 3, column: 14 },
    ],
    ['    at https://m.example.com/app.js:3:14', { functionName: '', url: PAGE, line: 3, column: 14 }],
    [
      '    at new Shop (https://m.example.com/app.js:3:14)',
      { functionName: 'new Shop', url: PAGE, line: 3, column: 14 },
    ],
    [
      '    at async load (https://m.example.com/app.js:3:14)',
      { functionName: 'async load', url: PAGE, line: 3, column: 14 },
    ],
    ['    at async https://m.example.com/app.js:3:14', { functionName: '', url: PAGE, line: 3, column: 14 }],
    [
      '    at Object.t [as chooseImage] (https://m.example.com/app.js:1:9000)',
      { functionName: 'Object.t [as chooseImage]', url: PAGE, line: 1, column: 9000 },
    ],
    [
      '    at http://localhost:8080/a b.html?x=1:2:10:20',
      { functionName: '', url: 'http://localhost:8080/a b.html?x=1:2', line: 10, column: 20 },
    ],
    [
      '    at HTMLButtonElement.<anonymous> (https://m.example.com/app.js:7:1)',
      { functionName: 'HTMLButtonElement.<anonymous>', url: PAGE, line: 7, column: 1 },
    ],
    [
      '    at eval (eval at run (https://m.example.com/app.js:5:6), <anonymous>:1:1)',
      { functionName: 'eval', url: PAGE, line: 5, column: 6 },
    ],
    [
      '    at f (eval at g (eval at h (https://m.example.com/app.js:5:6), <anonymous>:1:1), <anonymous>:2:2)',
      { functionName: 'f', url: PAGE, line: 5, column: 6 },
    ],
  ] satisfies [string, StackFrame][])('%s', (line, frame) => {
    expect(parseStack(`Error\n${line}`)).toEqual([frame]);
  });

  it('passes over what has no line of its own', () => {
    const text = [
      'Error: at last (not a frame)',
      '    at Array.forEach (<anonymous>)',
      '    at async Promise.all (index 0)',
      '    at <anonymous>',
      '    at wasm://wasm/abc:wasm-function[1]:0x12',
      'buy@https://m.example.com/app.js:3:14',
      '',
    ].join('\n');
    expect(parseStack(text)).toEqual([]);
    expect(parseStack('')).toEqual([]);
  });

  it('reads a real one', () => {
    const [frame] = parseStack(new Error('x').stack ?? '');
    expect(frame?.url).toMatch(/stack\.test\.ts$/);
    expect(frame?.line).toBeGreaterThan(60);
  });

  it('takes any text of a hostile page, within limits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (name, url) => {
        const frames = parseStack(`    at ${name} (${url}:1:2)\n    at ${url}`);
        for (const { line, column } of frames)
          expect(Number.isSafeInteger(line) && Number.isSafeInteger(column)).toBe(true);
      }),
    );
    const frame = `    at f (${PAGE}:1:1)\n`;
    expect(parseStack(frame.repeat(10_000))).toHaveLength(50);
    expect(parseStack(`    at f (${'a:1'.repeat(100_000)})\n${frame}`)).toEqual([]);
    expect(parseStack(`    at f (data:${'x'.repeat(5_000)}:1:1)\n${frame}`)).toHaveLength(1);
  });
});

describe('the line that made a call', () => {
  const at = (functionName: string, url = PAGE, line = 1): StackFrame => ({
    functionName,
    url,
    line,
    column: 1,
  });
  const SDK = 'https://res.wx.qq.com/open/js/jweixin-1.6.0.js';
  const OURS = 'chrome-extension://abcdefghijklmnop/stub.js';

  it('is the first of the page on the global SDK', () => {
    expect(callerOf([at('buy', PAGE, 3), at('onclick', PAGE, 9)], 'wx', 'chooseImage')?.line).toBe(3);
  });

  it('is not ours where the facade was called', () => {
    expect(
      callerOf([at('Object.chooseImage', OURS), at('buy', PAGE, 3)], 'facade', 'chooseImage')?.line,
    ).toBe(3);
  });

  it.each(['Object.chooseImage', 'chooseImage', '_.chooseImage', 'Object.t [as chooseImage]'])(
    'is the one that called a bundled SDK, its method being %s',
    (method) => {
      const frames = [at('k', SDK), at(method, SDK), at('buy', PAGE, 3), at('onclick', PAGE, 9)];
      expect(callerOf(frames, 'bridge', 'chooseImage')?.line).toBe(3);
    },
  );

  it('is the one that called a bundled SDK’s mini program', () => {
    const frames = [at('k', SDK), at('O', SDK), at('Object.navigateTo', SDK), at('go', PAGE, 4)];
    expect(callerOf(frames, 'bridge', 'miniProgram.navigateTo')?.line).toBe(4);
  });

  it('is the first one when the bridge was called by hand', () => {
    expect(callerOf([at('onBridgeReady', PAGE, 5), at('', PAGE, 6)], 'bridge', 'chooseWXPay')?.line).toBe(5);
  });

  it('is the first known one when the stack ends at the SDK', () => {
    expect(callerOf([at('k', SDK, 1), at('Object.chooseImage', SDK, 2)], 'bridge', 'chooseImage')?.line).toBe(
      1,
    );
  });

  it('is unknown without a stack', () => {
    expect(callerOf([], 'wx', 'chooseImage')).toBeNull();
    expect(callerOf([at('f', OURS)], 'bridge', 'chooseImage')).toBeNull();
  });
});
