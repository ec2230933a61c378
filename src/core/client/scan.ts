import type { Plain } from '../../protocol.ts';
import { itemsOf, member } from '../plain.ts';
import type { Behaviour } from './behaviour.ts';

export const SCAN = {
  scanQRCode: {
    question: ({ call }) => ({
      kind: 'scan',
      scanTypes: itemsOf(member(call.args, 'scanType')).filter((type) => typeof type === 'string'),
      needsResult: needsResult(call.args),
    }),
    // With needResult 0 the client opens what it has scanned, and tells the page nothing.
    succeed({ call }, choice) {
      if (!needsResult(call.args)) return {};
      if (choice?.kind === 'scan') {
        const { text, codeType } = choice;
        return { reply: { resultStr: codeType === 'QR_CODE' ? text : `${codeType},${text}` } };
      }
      const types = itemsOf(member(call.args, 'scanType'));
      const isBarCode = types.length === 1 && types[0] === 'barCode';
      return { reply: { resultStr: isBarCode ? 'EAN_13,6901234567892' : 'https://weixin.qq.com/' } };
    },
  },
} as const satisfies Record<string, Behaviour>;

const needsResult = (args: Plain): boolean => Number(member(args, 'needResult')) === 1;
