import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createSha1Kernel } from '../../../../src/core/signature/explain/sha1-kernel.ts';
import { list, nodeKernel } from '../../../kernel/texts.ts';

// What it has in common with the kernel in WebAssembly is tested in test/kernel/agree.test.ts.

const sha1 = (text: string) => createHash('sha1').update(text).digest();

test('the example of the official document is found among other timestamps', () => {
  // 附录1 · JS-SDK使用权限签名算法
  const front =
    'jsapi_ticket=sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg';
  const product = [
    list(`${front}&noncestr=Wm3WZYTPz0wzccnW&timestamp=`),
    list('1414587456', '1414587457', '1414587458'),
    list('&url=http://mp.weixin.qq.com'),
    list('', '?params=value', '?params=value#'),
  ];
  expect(createSha1Kernel().find(product, [0x0f9de62f], 0, 9)).toEqual([4]);
});

test.each([16_385, 65_535, 65_536, 100_000])('a text of %i bytes', (length) => {
  const product = [list('', 'x'), list('长'.repeat(length / 3), 'y'.repeat(length)), list('1', '2', '3')];
  const word = sha1(`x${'y'.repeat(length)}2`).readUInt32BE();
  expect(createSha1Kernel().find(product, [word], 0, 12)).toEqual([10]);
  expect(nodeKernel.find(product, [word], 0, 12)).toEqual([10]);
});

test('two kernels and two searches do not disturb each other', () => {
  const [one, other] = [createSha1Kernel(), createSha1Kernel()];
  const product = [list('a', 'b'), list('c', 'd')];
  const words = ['ac', 'bd'].map((text) => sha1(text).readUInt32BE());
  expect(one.find(product, words, 0, 2)).toEqual([0]);
  expect(other.find([list('z')], words, 0, 1)).toEqual([]);
  expect(one.find(product, words, 2, 4)).toEqual([3]);
});
