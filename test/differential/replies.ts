type Result = Record<string, unknown>;

/** What a client replies to any call. */
export const REPLIES: readonly Result[] = [
  {},
  { err_msg: 'x:ok' },
  { err_msg: 'x:cancel' },
  { err_msg: 'x:fail' },
  { err_msg: 'x:failed' },
  { err_msg: 'x:confirm' },
  { err_msg: 'ok' },
  { err_msg: '' },
  { err_msg: 'system:access_denied' },
  { err_msg: 'system:function_not_exist' },
  { err_msg: 'x:fail_user_said:no' },
  { errMsg: 'y:ok', err_msg: 'x:fail' },
  { errMsg: 'y:cancel' },
  { errMsg: '' },
  { err_msg: 'x:ok', err_code: 7, err_desc: 'd', err_detail: 'e', type: 'gcj02', scene: 'favorite' },
];

const card = { card_id: 'c', card_ext: '{}', is_succ: 1, code: '1' };

/** What a client replies to one API, oddities included. */
export const REPLIES_TO: Record<string, readonly Result[]> = {
  checkJsApi: [
    {
      checkResult: { chooseImage: true, geoLocation: false, 'menu:share:timeline': true, notOfTheSdk: false },
    },
    { checkResult: '{"chooseImage":true,"geoLocation":false}' },
    { checkResult: 'no JSON' },
    { checkResult: 'null' },
    { checkResult: '' },
    { checkResult: null },
  ],
  chooseImage: ['["weixin://1"]', ['weixin://1'], [], '', 'no JSON', null, '5'].map((localIds) => ({
    localIds,
  })),
  getLocation: [{ latitude: 23.1, longitude: 113.3, speed: 0, accuracy: 30, type: 'wgs84' }],
  getLocalImgData: [{ localData: 'data:image/png;base64,AA' }, { localData: '' }],
  getNetworkType: [
    ...[
      'network_type:wifi',
      'network_type:edge',
      'network_type:wwan',
      'network_type:fail',
      'wifi',
      'a:wifi:b',
      'a:b:wifi',
    ].map((err_msg) => ({ err_msg })),
    { err_msg: 'network_type:edge', subtype: '4g' },
    { err_msg: 'network_type:fail', subtype: '4g' },
    { subtype: '' },
  ],
  scanQRCode: [
    '{"scan_code":{"scan_result":"x"}}',
    '{"scan_code":""}',
    '{}',
    'null',
    '0',
    'plain',
    '',
    null,
  ].map((resultStr) => ({ resultStr })),
  openAddress: [
    {
      ...{
        userName: 'u',
        telNumber: '1',
        addressPostalCode: '510000',
        proviceFirstStageName: 'P',
        nationalCode: '4',
      },
      ...{ addressCitySecondStageName: 'C', addressCountiesThirdStageName: 'D', addressDetailInfo: 'E' },
    },
  ],
  addCard: [
    JSON.stringify([card, { ...card, is_succ: 0 }, {}]),
    '[]',
    '{}',
    'null',
    '[null]',
    '["text"]',
    'no JSON',
    '',
    null,
  ].map((card_list) => ({ card_list })),
  chooseCard: [{ choose_card_info: '[{"card_id":"c"}]' }, { choose_card_info: '' }],
  openBusinessView: ['{"a":1}', { a: 1 }, 'no JSON', 'null', ''].map((extraData) => ({
    extraData,
    err_code: '3',
  })),
  openEnterpriseChat: [{ err_code: 2 }],
  onMenuShareAppMessage: ['favorite', 'friend', 'FAVORITE', ''].map((scene) => ({ scene, shareTo: scene })),
  onMenuShareTimeline: ['favorite', 'timeline'].map((scene) => ({ scene })),
  onSearchBeacons: [{ beacons: [{ uuid: 'u', major: 1 }] }],
  onVoiceRecordEnd: [{ localId: 'weixin://1' }],
  onVoicePlayEnd: [{ localId: 'weixin://1' }],
};
