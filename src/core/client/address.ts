import type { Behaviour } from './behaviour.ts';

/** A delivery address, in the words of `openAddress`. */
export interface Address {
  userName: string;
  postalCode: string;
  provinceName: string;
  cityName: string;
  countryName: string;
  detailInfo: string;
  nationalCode: string;
  telNumber: string;
}

/** Whose the phone's address is. */
export const SAMPLE_ADDRESS: Address = {
  userName: '张三',
  postalCode: '510000',
  provinceName: '广东省',
  cityName: '广州市',
  countryName: '海珠区',
  detailInfo: '新港中路397号',
  nationalCode: '440105',
  telNumber: '020-81167888',
};

export const ADDRESS = {
  editAddress: {
    stem: 'edit_address',
    isFree: 'by-hand',
    question: () => ({ kind: 'address' }),
    succeed: (_asked, choice) => ({
      reply: { ...(choice?.kind === 'address' ? choice.address : SAMPLE_ADDRESS) },
    }),
  },
} as const satisfies Record<string, Behaviour>;
