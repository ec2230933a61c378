import { type Page, page } from '../../../builders/page.ts';

const PLACE = { latitude: 23.1, longitude: 113.3 };
const LOCAL = 'wxLocalResource://imageid1';
const callback = () => undefined;

/** A page for every case of the rules about parameters that no example of a rule shows. */
export function parametersPages(): Page[] {
  return [...ofParameters(), ...ofCalls(), ...ofFiles()];
}

const verified = (): Page => page('https://m.example.com/').verified();
const calls = (...given: [string, unknown][]): Page[] =>
  given.map(([name, options]) => verified().call(name, options));

function ofParameters(): Page[] {
  return [
    ...calls(
      ['uploadImage', { localId: '' }],
      ['openCard', {}],
      ['onMenuShareAppMessage', { title: 't', type: 'music' }],
      ['openLocation', { latitude: '23.1', longitude: 113.3 }],
      ['chooseImage', { count: '3' }],
      ['chooseImage', { count: {} }],
      ['chooseImage', { sizeType: 'compressed' }],
      ['openProductSpecificView', { productId: 123 }],
      ['getLocation', { type: 'GCJ02' }],
      ['scanQRCode', { needResult: '1' }],
      ['openLocation', { latitude: 231, longitude: 113 }],
      ['chooseImage', { count: 0 }],
      ['uploadImage', { localID: LOCAL }],
      ['scanQRCode', { scAntype: ['qrCode'] }],
      ['onMenuShareAppMessage', { title: 't', description: 'd' }],
      ['getLocation', { isHighAccuracy: true }],
      ['previewImage', { current: 0, urls: ['blob:https://m.example.com/1'] }],
      ['hideMenuItems', { menuList: ['share:qq', 'menuItem:print'] }],
      ['checkJsApi', { jsApiList: ['request'] }],
      ['checkJsApi', { jsApiList: [] }],
    ),
    page('https://m.example.com/', { as: 'wecom', sdk: 'bundled' })
      .verified()
      .invoke('openUserProfile', { type: 1 }),
  ];
}

function ofCalls(): Page[] {
  return [
    ...calls(
      ['chooseImage', { trigger: callback }],
      ['getNetworkType', undefined],
      ['getNetworkType', callback],
      ['previewImage', Promise.resolve()],
      ['miniProgram.getEnv', {}],
    ),
    page('https://m.example.com/').sets('wx', 58).verified().call('onMenuShareQQ', { title: 't' }),
    verified().invoke('getLocation', PLACE),
    verified().invoke('showToast', {}),
  ];
}

function ofFiles(): Page[] {
  return [
    ...calls(
      ['uploadImage', { localId: `${LOCAL},${LOCAL}` }],
      ['uploadImage', { localId: 'https://m.example.com/1.jpg' }],
      ['downloadImage', { serverId: LOCAL }],
      ['downloadImage', { serverId: 'https://m.example.com/1.jpg' }],
    ),
    page('https://m.example.com/', { sdk: 'bundled' })
      .verified()
      .invoke('chooseImage', { count: 1 })
      .reply({ errMsg: 'chooseImage:ok', localIds: [LOCAL] })
      .invoke('playVoice', { localId: LOCAL }),
    page('https://m.example.com/', { sdk: 'bundled' })
      .verified()
      .invoke('uploadImage', { localId: LOCAL })
      .reply({ errMsg: 'uploadImage:ok', serverId: 'LZJYx9X0f3hZ2s4kq8v1WmQ' })
      .invoke('getLocalImgData', { localId: 'LZJYx9X0f3hZ2s4kq8v1WmQ' }),
  ];
}
