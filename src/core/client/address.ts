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

/** What the phone has until the developer writes another. */
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

/** 共享收货地址: the user chooses an address, and the page gets it. */
export const ADDRESS = {
  editAddress: {
    stem: 'edit_address',
    question: () => ({ kind: 'address' }),
    succeed: ({ state }, choice) => {
      const address = choice?.kind === 'address' ? choice.address : state.address;
      return { reply: { ...address }, state: { ...state, address } };
    },
  },
} as const satisfies Record<string, Behaviour>;
