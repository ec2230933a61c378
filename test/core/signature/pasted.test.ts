import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SignatureKind } from '../../../src/core/signature/index.ts';
import { readPasted } from '../../../src/core/signature/pasted.ts';
import { urlsIn } from '../../../src/core/signature/pasted-urls.ts';
import { type PastedCode, wordsOfPasted } from '../../../src/core/signature/pasted-words.ts';

const TICKET = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg';
const NONCE = 'Wm3WZYTPz0wzccnW';
const TIMESTAMP = '1414587457';
const URL = 'http://mp.weixin.qq.com?params=value';
const SIGNATURE = '0f9de62fce790f9a083d5c99e95740ceb90c27ed';
const APP_ID = 'wxf8b4f85f3a794e77';
const CARD_ID = 'pjZ8Yt1XGILfi-FUsewpnnolGgZk';
const PAGE = 'https://m.example.com/item?id=5&from=singlemessage';

const CONFIG = { appId: APP_ID, timestamp: TIMESTAMP, nonceStr: NONCE, signature: SIGNATURE };
const STRING1 = `jsapi_ticket=${TICKET}&noncestr=${NONCE}&timestamp=${TIMESTAMP}&url=${URL}`;
const OF_STRING1 = { jsapi_ticket: TICKET, nonceStr: NONCE, timestamp: TIMESTAMP, url: URL };

const fields = (text: string, present?: SignatureKind) => readPasted(text, present).fields;
const codes = (text: string, present?: SignatureKind): PastedCode[] =>
  readPasted(text, present).remarks.map(({ code }) => code);

/** Reads as a call of this kind with these fields and no others. */
function expectRead(text: string, kind: SignatureKind | null, expected: Readonly<Record<string, string>>) {
  const pasted = readPasted(text);
  expect({ kind: pasted.kind, fields: pasted.fields }).toEqual({ kind, fields: expected });
}

describe('the code of a page', () => {
  test.each([
    [
      'as the document prints it',
      `wx.config({
  debug: true, // 开启调试模式,调用的所有api的返回值会在客户端alert出来
  appId: '${APP_ID}', // 必填，公众号的唯一标识
  timestamp: ${TIMESTAMP}, // 必填，生成签名的时间戳
  nonceStr: '${NONCE}', // 必填，生成签名的随机串
  signature: '${SIGNATURE}',// 必填，签名
  jsApiList: [] // 必填，需要使用的JS接口列表
});`,
    ],
    [
      'on one line, in double quotes, with a text for the timestamp',
      `wx.config({"debug":false,"appId":"${APP_ID}","timestamp":"${TIMESTAMP}","nonceStr":"${NONCE}","signature":"${SIGNATURE}","jsApiList":["config","chooseImage"]});`,
    ],
    [
      'with back quotes, a trailing comma and block comments',
      `wx.config({ /* debug: true, */ appId: \`${APP_ID}\`, timestamp: /* s */ ${TIMESTAMP}, nonceStr: \`${NONCE}\`, signature: \`${SIGNATURE}\`, },)`,
    ],
    [
      'inside other code',
      `import wx from 'weixin-js-sdk'
export function init(res) {
  console.log("it's here", res)
  if (res.timestamp === undefined) return
  wx.config({
    beta: true,
    appId:
      '${APP_ID}',
    timestamp: Number('${TIMESTAMP}'),
    nonceStr: "${NONCE}",
    signature: '${SIGNATURE}',
    jsApiList: ['updateAppMessageShareData'],
  })
  wx.ready(() => { wx.updateAppMessageShareData({ title: 'a', desc: 'b', success() {} }) })
}`,
    ],
    [
      'of PHP, where it was filled in',
      `<script>\n  wx.config({\n    debug: true,\n    appId: '${APP_ID}',\n    timestamp: '${TIMESTAMP}',\n    nonceStr: '${NONCE}',\n    signature: '${SIGNATURE}',\n  });\n</script>`,
    ],
    [
      'through the bridge',
      `WeixinJSBridge.invoke("preVerifyJSAPI",{"verifyJsApiList":["chooseImage"],"appId":"${APP_ID}","verifyAppId":"${APP_ID}","verifySignType":"sha1","verifyTimestamp":"${TIMESTAMP}","verifyNonceStr":"${NONCE}","verifySignature":"${SIGNATURE}"})`,
    ],
    [
      'as HTML shows it',
      `wx.config({&quot;appId&quot;:&quot;${APP_ID}&quot;,&quot;timestamp&quot;:${TIMESTAMP},&quot;nonceStr&quot;:&#39;${NONCE}&#39;,&quot;signature&quot;:&quot;${SIGNATURE}&quot;})`,
    ],
    [
      'that assigns one by one',
      `var appId = "${APP_ID}";\nvar timestamp = ${TIMESTAMP};\nlet nonceStr = '${NONCE}'\nthis.form.signature = "${SIGNATURE}";\nwx.config(cfg)`,
    ],
  ])('wx.config %s', (_name, text) => {
    expectRead(text, 'jsapi', CONFIG);
  });

  test('that only names variables has no values, and that is said', () => {
    const text =
      'wx.config({ appId: res.appId, timestamp: res.timestamp, nonceStr: nonceStr, signature: getSign(), jsApiList })';
    expect(fields(text)).toEqual({});
    expect(codes(text)).toEqual(['expressions']);
    expect(
      fields(
        "wx.config({ appId: '<?php echo $p[\"appId\"];?>', timestamp: {{timestamp}}, nonceStr: '#{n}' })",
      ),
    ).toEqual({});
    expect(
      fields("wx.config({ appId: '', timestamp: , nonceStr: '', signature: '', jsApiList: [] })"),
    ).toEqual({});
  });

  test.each([
    `wx.config({ appId: '[[\${config.appId}]]', timestamp: [[\${config.timestamp}]], nonceStr: '[[\${n}]]' })`,
    "wx.config({ appId: '@Model.AppId', timestamp: '@(Model.Timestamp)', signature: '@Html.Raw(Model.Sign)' })",
    "wx.config({ appId: '{{ config.appId }}', nonceStr: '{!! $nonceStr !!}', signature: '{% sign %}' })",
  ])('that is a template has no values: %s', (text) => {
    expect(fields(text)).toEqual({});
  });

  test('that declares types has no values', () => {
    expect(fields('interface Config { appId: string; timestamp: number; nonceStr: string }')).toEqual({});
    expect(fields('{"appId":"string","nonceStr":"string","signature":"string"}')).toEqual({});
  });

  test('with the server’s answer in a comment', () => {
    const call =
      'wx.config({ appId: r.appId, timestamp: r.timestamp, nonceStr: r.nonceStr, signature: r.sign })';
    expectRead(`${call} // ${JSON.stringify(CONFIG)}`, 'jsapi', CONFIG);
    expectRead(`//${JSON.stringify(CONFIG)}\n${call}`, 'jsapi', CONFIG);
    // Beside values, a comment is none.
    expectRead(
      `wx.config(${JSON.stringify(CONFIG)}) // nonceStr: 'old', url: 'https://a.cn/'`,
      'jsapi',
      CONFIG,
    );
  });

  test('with the values in the JSON of the server below', () => {
    const text =
      `wx.config({ appId: r.appId, timestamp: r.timestamp, nonceStr: r.nonceStr, signature: r.signature })
// Response
{"code":0,"msg":"ok","data":${JSON.stringify(CONFIG)}}`.replace('// Response', 'Response');
    expectRead(text, 'jsapi', CONFIG);
  });

  test('wx.agentConfig', () => {
    const { appId: _appId, ...signed } = CONFIG;
    expectRead(
      `wx.agentConfig({ corpid: 'ww0123456789abcdef', agentid: '1000247', timestamp: ${TIMESTAMP}, nonceStr: '${NONCE}', signature: '${SIGNATURE}', jsApiList: ['selectExternalContact'], success: function (res) {} })`,
      'agentConfig',
      { ...signed, appId: 'ww0123456789abcdef' },
    );
  });

  test('wx.config and wx.agentConfig in one file: the one with values', () => {
    const text = `wx.config({ appId: a.corpid, timestamp: a.t, nonceStr: a.n, signature: a.s });
wx.agentConfig({ corpid: 'ww0123456789abcdef', timestamp: ${TIMESTAMP}, nonceStr: '${NONCE}', signature: '${SIGNATURE}' })`;
    expect(readPasted(text)).toMatchObject({
      kind: 'agentConfig',
      fields: { nonceStr: NONCE, signature: SIGNATURE },
    });
  });

  const CARD_EXT = `{"code":"","openid":"","timestamp":"1418301401","nonce_str":"abc","signature":"f54dae85e7807cc9525ccc127b4796e021f05b33"}`;

  test.each([
    [
      'cardExt in single quotes',
      `wx.addCard({cardList: [{cardId: '${CARD_ID}', cardExt: '${CARD_EXT}'}], success: function (res) {}});`,
    ],
    [
      'cardExt with escaped quotes',
      `wx.addCard({"cardList":[{"cardId":"${CARD_ID}","cardExt":${JSON.stringify(CARD_EXT)}}]})`,
    ],
    [
      'the bridge’s names',
      `WeixinJSBridge.invoke('batchAddCard', {"card_list": [{card_id: '${CARD_ID}', card_ext: '${CARD_EXT}'}]}, cb)`,
    ],
    [
      'cardExt made from an object',
      `wx.addCard({cardList:[{cardId:"${CARD_ID}",cardExt:JSON.stringify(${CARD_EXT})}]})`,
    ],
    [
      'cardExt as an object',
      `wx.addCard({cardList:[{cardId:"${CARD_ID}",cardExt:{code:'',openid:'',timestamp:'1418301401',nonce_str:'abc',signature:'f54dae85e7807cc9525ccc127b4796e021f05b33',}}]})`,
    ],
    [
      'a JSON in a JSON',
      JSON.stringify({ body: JSON.stringify({ data: { cardId: CARD_ID, cardExt: CARD_EXT } }) }),
    ],
  ])('wx.addCard with %s', (_name, text) => {
    expectRead(text, 'cardExt', { cardId: CARD_ID, cardExt: CARD_EXT });
  });

  test('numbers in a cardExt stay numbers', () => {
    const text = `wx.addCard({cardList:[{cardId:"${CARD_ID}",cardExt:JSON.stringify({timestamp:1418301401,balance:100,signature:"${SIGNATURE}"})}]})`;
    expect(fields(text).cardExt).toBe(`{"timestamp":1418301401,"balance":100,"signature":"${SIGNATURE}"}`);
  });

  test('several cards: the first, and it is said', () => {
    const text = `wx.addCard({cardList:[{cardId:'${CARD_ID}',cardExt:'${CARD_EXT}'},{cardId:'pother12345678',cardExt:'{"timestamp":"1"}'}]})`;
    expect(fields(text)).toEqual({ cardId: CARD_ID, cardExt: CARD_EXT });
    expect(codes(text)).toContain('several-cards');
  });

  test('only the cardExt', () => {
    expectRead(CARD_EXT, 'cardExt', { cardExt: CARD_EXT });
  });

  test('wx.chooseCard', () => {
    const { appId: _appId, signature, ...rest } = CONFIG;
    expectRead(
      `wx.chooseCard({
    shopId: '', // 门店Id
    cardType: 'GROUPON', // 卡券类型
    cardId: '${CARD_ID}', // 卡券Id
    timestamp: ${TIMESTAMP}, // 卡券签名时间戳
    nonceStr: '${NONCE}', // 卡券签名随机串
    signType: 'SHA1', // 签名方式，默认'SHA1'
    cardSign: '${SIGNATURE}', // 卡券签名
});`,
      'cardSign',
      { ...rest, cardType: 'GROUPON', cardId: CARD_ID, signType: 'SHA1', cardSign: signature },
    );
  });

  const PAY = {
    timestamp: '1414723227',
    nonceStr: 'noncestr',
    package: 'prepay_id=wx201410311507',
    signType: 'MD5',
    paySign: '22D9B4E54AB1950F51E0649E8810ACD6',
  };

  test('wx.chooseWXPay, beside a config: its own nonce, the config’s appId', () => {
    expectRead(
      `wx.config({appId:'${APP_ID}',timestamp:${TIMESTAMP},nonceStr:'${NONCE}'});
wx.chooseWXPay({
  timestamp: 1414723227, // 支付签名时间戳
  nonceStr: 'noncestr', // 支付签名随机串，不长于 32 位
  package: 'prepay_id=wx201410311507', // 统一支付接口返回的prepay_id参数值
  signType: 'MD5',
  paySign: '22D9B4E54AB1950F51E0649E8810ACD6',
});`,
      'pay',
      { ...PAY, appId: APP_ID },
    );
  });

  test('getBrandWCPayRequest', () => {
    expectRead(
      `WeixinJSBridge.invoke('getBrandWCPayRequest', {
        "appId":"${APP_ID}",     //公众号名称，由商户传入
        "timeStamp":"1414723227",         //时间戳，自1970年以来的秒数
        "nonceStr":"noncestr", //随机串
        "package":"prepay_id=wx201410311507",
        "signType":"MD5",         //微信签名方式：
        "paySign":"22D9B4E54AB1950F51E0649E8810ACD6" //微信签名
      }, function(res){ if(res.err_msg == "get_brand_wcpay_request:ok" ) {} });`,
      'pay',
      { ...PAY, appId: APP_ID },
    );
  });

  test('a package that is put together is no value', () => {
    const text =
      "wx.chooseWXPay({ timestamp: 1414723227, package: 'prepay_id=' + res.prepay_id, paySign: 'ABCDEFABCDEFABCDEF' })";
    expect(fields(text)).toEqual({ timestamp: '1414723227', paySign: 'ABCDEFABCDEFABCDEF' });
    expect(codes(text)).toContain('expressions');
  });
});

describe('the answer of a signing server', () => {
  const ALL = { ...CONFIG, url: PAGE };
  test.each([
    ['flat', JSON.stringify(ALL)],
    [
      'indented, other names, a number',
      JSON.stringify(
        { appid: APP_ID, timeStamp: 1414587457, noncestr: NONCE, sign: SIGNATURE, link: PAGE },
        null,
        2,
      ),
    ],
    [
      'nested, with a timestamp around it',
      JSON.stringify({
        timestamp: 1700000000123,
        code: 200,
        success: true,
        data: {
          result: {
            app_id: APP_ID,
            time_stamp: 1414587457,
            nonce_str: NONCE,
            signature: SIGNATURE,
            url: PAGE,
          },
        },
      }),
    ],
    [
      'nonce',
      `{"appId":"${APP_ID}","nonce":"${NONCE}","timestamp":${TIMESTAMP},"signature":"${SIGNATURE}","url":"${PAGE}"}`,
    ],
    [
      'with \\/',
      `{"appId":"${APP_ID}","nonceStr":"${NONCE}","timestamp":${TIMESTAMP},"signature":"${SIGNATURE}","url":"${PAGE.replaceAll('/', '\\/')}"}`,
    ],
    ['JSON in JSON', JSON.stringify({ code: 0, data: JSON.stringify(ALL) })],
    ['JSON in JSON in JSON', JSON.stringify({ body: JSON.stringify({ data: JSON.stringify(ALL) }) })],
    ['escaped, without the quotes around', JSON.stringify(JSON.stringify(ALL)).slice(1, -1)],
    [
      'in a log',
      `2026-01-01 10:20:30.123  INFO 1 --- [nio-8080-exec-1] c.e.WxController : resp={"code":0,"data":${JSON.stringify(ALL)}}`,
    ],
    [
      'print_r',
      `Array\n(\n    [appId] => ${APP_ID}\n    [nonceStr] => ${NONCE}\n    [timestamp] => ${TIMESTAMP}\n    [url] => ${PAGE}\n    [signature] => ${SIGNATURE}\n)\n`,
    ],
    [
      'print_r, nested',
      `stdClass Object\n(\n    [errcode] => 0\n    [data] => Array\n        (\n            [appId] => ${APP_ID}\n            [nonceStr] => ${NONCE}\n            [timestamp] => ${TIMESTAMP}\n            [url] => ${PAGE}\n            [signature] => ${SIGNATURE}\n        )\n\n)\n`,
    ],
    [
      'var_dump',
      `array(5) {\n  ["appId"]=>\n  string(18) "${APP_ID}"\n  ["nonceStr"]=>\n  string(16) "${NONCE}"\n  ["timestamp"]=>\n  int(${TIMESTAMP})\n  ["url"]=>\n  string(${PAGE.length}) "${PAGE}"\n  ["signature"]=>\n  string(40) "${SIGNATURE}"\n}`,
    ],
    [
      'var_export',
      `array (\n  'appId' => '${APP_ID}',\n  'nonceStr' => '${NONCE}',\n  'timestamp' => ${TIMESTAMP},\n  'url' => '${PAGE}',\n  'signature' => '${SIGNATURE}',\n)`,
    ],
    [
      'a Java map',
      `{signature=${SIGNATURE}, appId=${APP_ID}, url=${PAGE}, nonceStr=${NONCE}, timestamp=${TIMESTAMP}}`,
    ],
    [
      'Lombok',
      `WxJsapiSignature(appId=${APP_ID}, nonceStr=${NONCE}, timestamp=${TIMESTAMP}, url=${PAGE}, signature=${SIGNATURE})`,
    ],
    [
      'Python',
      `{'appId': '${APP_ID}', 'nonceStr': u'${NONCE}', 'timestamp': ${TIMESTAMP}, 'url': '${PAGE}', 'signature': '${SIGNATURE}', 'debug': True}`,
    ],
    [
      'Python 2',
      `{u'url': u'${PAGE}', u'timestamp': ${TIMESTAMP}L, u'nonceStr': u'${NONCE}', u'signature': u'${SIGNATURE}', u'appId': u'${APP_ID}'}`,
    ],
    ['Go', `&{AppID:${APP_ID} Timestamp:${TIMESTAMP} NonceStr:${NONCE} Signature:${SIGNATURE} Url:${PAGE}}`],
    [
      'Go, %#v',
      `&wx.Config{AppID:"${APP_ID}", Timestamp:${TIMESTAMP}, NonceStr:"${NONCE}", Signature:"${SIGNATURE}", URL:"${PAGE}"}`,
    ],
    [
      'a query',
      `appId=${APP_ID}&timestamp=${TIMESTAMP}&nonceStr=${NONCE}&signature=${SIGNATURE}&url=${encodeURIComponent(PAGE)}`,
    ],
    [
      'a query with its URL inside',
      `url=${encodeURIComponent(PAGE)}&appId=${APP_ID}&timestamp=${TIMESTAMP}&nonceStr=${NONCE}&signature=${SIGNATURE}`,
    ],
    [
      'lines',
      `appId: ${APP_ID}\ntimestamp: ${TIMESTAMP}\nnonceStr: ${NONCE}\nurl: ${PAGE}\nsignature: ${SIGNATURE}`,
    ],
    [
      'a table',
      `appId\t${APP_ID}\ntimestamp\t${TIMESTAMP}\nnonceStr\t${NONCE}\nurl\t${PAGE}\nsignature\t${SIGNATURE}`,
    ],
    [
      'Chinese, full-width',
      `appId：${APP_ID}，时间戳：${TIMESTAMP}，随机串：${NONCE}，签名：${SIGNATURE}，网址：${PAGE}。`,
    ],
    [
      'Chinese quotes',
      `“appId”：“${APP_ID}”，“timestamp”：“${TIMESTAMP}”，“nonceStr”：“${NONCE}”，“signature”：“${SIGNATURE}”，“url”：“${PAGE}”`,
    ],
    [
      'console output',
      `VM123:1 {appId: '${APP_ID}', timestamp: ${TIMESTAMP}, nonceStr: '${NONCE}', signature: '${SIGNATURE}', url: '${PAGE}'}appId: "${APP_ID}"nonceStr: "${NONCE}"[[Prototype]]: Object`,
    ],
    ['percent-encoded JSON', encodeURIComponent(JSON.stringify(ALL))],
    [
      'a C# object',
      `new { appId = "${APP_ID}", timestamp = ${TIMESTAMP}, nonceStr = "${NONCE}", signature = "${SIGNATURE}", url = "${PAGE}" }`,
    ],
  ])('%s', (_name, text) => {
    expectRead(text, 'jsapi', ALL);
  });

  test('of a payment, as XML of the order: no sign of the page in it', () => {
    const xml = `<xml><return_code><![CDATA[SUCCESS]]></return_code><appid><![CDATA[${APP_ID}]]></appid><mch_id><![CDATA[10000100]]></mch_id><nonce_str><![CDATA[IITRi8Iabbblz1Jc]]></nonce_str><sign><![CDATA[7921E432F65EB8ED0CE9755F0E86D72F]]></sign><prepay_id><![CDATA[wx201411101639507cbf6ffd8b0779950874]]></prepay_id></xml>`;
    expectRead(xml, 'pay', { appId: APP_ID, package: 'prepay_id=wx201411101639507cbf6ffd8b0779950874' });
  });

  test('of a payment signed with RSA', () => {
    const paySign =
      'oR9d8PuhnIc+YZ8cBHFCwfgpaK9gd7vaRvkYD7rthRAZ/X+QBhcCYL21N7cHCTUxbQ+EAt6Uy+lwSN22f5YZvI45MLko8Pfso0jm46v5hqcVwrk6uddkGuT+Cdvu4WBqDzaDjnNa5UK3GfE1Wfl2gHxIIY5lLdUgWFts17D4WuolLLkiFZV+JSHMvH7eaLdT9N5GBovBwu5yYKUR7skR8Fu+LozcSqQixnlEZUfyE55feLOQTUYzLmR9pNtPbPsu6WVhbNHMS3Ss2+AehHvz+n64GDmXxbX++IOBvm2olHu3PsOUGRwhudhVf7UcGcunXt8cqNjKNqZLhLw4jq/xDg==';
    expect(
      fields(
        JSON.stringify({
          appId: APP_ID,
          timeStamp: '1',
          nonceStr: 'n',
          package: 'prepay_id=a',
          signType: 'RSA',
          paySign,
        }),
      ).paySign,
    ).toBe(paySign);
    expect(fields(`appId=${APP_ID}\npaySign=${paySign}\nsignType=RSA\npackage=prepay_id=wx1`)).toMatchObject({
      paySign,
      package: 'prepay_id=wx1',
    });
  });

  test('bare sign and ticket go where the form is', () => {
    expect(fields(`sign: ${SIGNATURE}`, 'pay')).toEqual({ paySign: SIGNATURE });
    expect(fields(`{"ticket":"${TICKET}"}`, 'cardSign')).toEqual({ api_ticket: TICKET });
    expect(fields(`{"ticket":"${TICKET}"}`, 'agentConfig')).toEqual({ agent_ticket: TICKET });
  });
});

describe('string1', () => {
  test.each([
    ['alone', STRING1],
    ['with white space around', `\n  ${STRING1} \r\n`],
    ['named', `string1=${STRING1}`],
    ['in quotes', `string1: "${STRING1}"`],
    ['in a log', `[2026-01-01 10:20:30] DEBUG 待签名字符串：${STRING1}`],
    ['in HTML', STRING1.replaceAll('&', '&amp;')],
    ['with an encoded URL', STRING1.replace(URL, encodeURIComponent(URL))],
    ['in a Java log', `{string1=${STRING1}, ok=true}`],
    ['in JSON', JSON.stringify({ data: { raw: STRING1 } })],
  ])('%s', (_name, text) => {
    expectRead(text, 'jsapi', OF_STRING1);
  });

  test('everything behind url= belongs to it', () => {
    const url = 'https://m.example.com/a?timestamp=1&signature=2&nonceStr=3&url=https://b.cn/?x=1&y=2';
    expect(fields(STRING1.replace(URL, url)).url).toBe(url);
    expect(fields(STRING1.replace(URL, 'https://m.example.com/?')).url).toBe('https://m.example.com/?');
  });

  test('with its signature below', () => {
    expectRead(`${STRING1}\nsignature=${SIGNATURE}`, 'jsapi', { ...OF_STRING1, signature: SIGNATURE });
  });

  test('as the official signature checker shows it', () => {
    expectRead(
      `微信 JS 接口签名校验工具\njsapi_ticket\n${TICKET}\nnoncestr\n${NONCE}\ntimestamp\n${TIMESTAMP}\nurl\n${URL}\n生成的签名：\n${SIGNATURE}`,
      'jsapi',
      { ...OF_STRING1, signature: SIGNATURE },
    );
  });

  test('of agentConfig stays there', () => {
    const { jsapi_ticket, ...rest } = OF_STRING1;
    expect(readPasted(STRING1, 'agentConfig')).toMatchObject({
      kind: 'agentConfig',
      fields: { ...rest, agent_ticket: jsapi_ticket },
    });
  });
});

describe('the alert of a phone', () => {
  const ANSWER = { errMsg: 'config:invalid signature', jsApiList: ['chooseImage'], realAuthUrl: [PAGE] };
  test.each([
    ['a list', JSON.stringify(ANSWER)],
    ['a text', JSON.stringify({ errMsg: 'config:invalid signature', realAuthUrl: PAGE })],
    ['\\/', JSON.stringify(ANSWER).replaceAll('/', '\\/')],
    ['JSON in JSON', JSON.stringify({ log: JSON.stringify(ANSWER) })],
    ['cut off', JSON.stringify(ANSWER).slice(0, -3)],
    [
      'errors of 63002',
      `config:fail,Error: 系统错误,错误码:63002,invalid signature [20260101 10:20:30][${PAGE}]`,
    ],
    [
      '63002 in full-width',
      `config:fail，Error：系统错误，错误码：63002，invalid signature 【20260101 10:20:30】【${PAGE}】`,
    ],
    ['typed by hand', `errMsg：config:invalid signature，realAuthUrl：${PAGE}，怎么办？`],
  ])('gives the URL it verified: %s', (_name, text) => {
    const pasted = readPasted(text);
    expect(pasted.authUrl).toBe(PAGE);
    expect(pasted.urls).toEqual([PAGE]);
    expect(codes(text)).toContain('invalid-signature');
    expect(pasted.fields).toEqual({});
  });

  test('of a config that failed for another reason is no error of the signature, and that is said', () => {
    for (const message of ['config:require subscribe', 'agentConfig:invalid appId', 'config:fail, 40013'])
      expect(readPasted(`{"errMsg":"${message}"}`).remarks).toEqual([
        { code: 'other-error', values: { message } },
      ]);
    for (const text of [
      '{"errMsg":"config:ok","nonceStr":"abcdefgh"}',
      '{"errMsg":"config:invalid signature"}',
    ])
      expect(codes(text)).not.toContain('other-error');
  });

  test('of another fault is named', () => {
    expect(
      codes('config:fail,Error: 系统错误,错误码:40048,invalid url domain [20260101 10:20:30][]'),
    ).toEqual(['invalid-url-domain']);
    expect(codes('{"errMsg":"chooseImage:fail, the permission value is offline verifying"}')).toEqual([
      'offline-verifying',
    ]);
  });

  test('with empty brackets has no URL', () => {
    const pasted = readPasted(
      'config:fail,Error: 系统错误,错误码:63002,invalid signature [20260101 10:20:30][]',
    );
    expect(pasted.authUrl).toBeNull();
    expect(pasted.urls).toEqual([]);
  });
});

describe('a ticket', () => {
  test('in the answer of getticket', () => {
    const answer = `{"errcode":0,"errmsg":"ok","ticket":"${TICKET}","expires_in":7200}`;
    expectRead(answer, null, { jsapi_ticket: TICKET });
    expect(fields(answer, 'cardExt')).toEqual({ api_ticket: TICKET });
  });

  test('alone', () => {
    expectRead(TICKET, null, { jsapi_ticket: TICKET });
    expectRead(` "${TICKET}"\n`, null, { jsapi_ticket: TICKET });
  });

  test('broken by a terminal', () => {
    expect(
      fields(`{"jsapi_ticket": "${TICKET.slice(0, 40)}\n${TICKET.slice(40)}", "noncestr": "${NONCE}"}`)
        .jsapi_ticket,
    ).toBe(TICKET);
  });

  test('is missing in an error answer, and in that of an access_token', () => {
    expect(
      codes('{"errcode":40001,"errmsg":"invalid credential, access_token is invalid or not latest"}'),
    ).toEqual(['answer-error']);
    expect(codes(`{"access_token":"68_${'a'.repeat(120)}","expires_in":7200}`)).toEqual(['access-token']);
  });
});

describe('one value alone', () => {
  test.each([
    [SIGNATURE, 'signature'],
    [APP_ID, 'appId'],
    [TIMESTAMP, 'timestamp'],
    [PAGE, 'url'],
  ])('%s', (text, name) => {
    expectRead(text, null, { [name]: text });
  });

  test('a public key, also in code; no private key', () => {
    const pem = '-----BEGIN PUBLIC KEY-----\nMIGfMA0GCSq\n-----END PUBLIC KEY-----';
    expect(fields(pem)).toEqual({ publicKey: pem });
    expect(fields(JSON.stringify({ publicKey: pem }))).toEqual({ publicKey: pem });
    expect(fields(`const publicKey = \`${pem}\`;`)).toEqual({ publicKey: pem });
    const secret = pem.replaceAll('PUBLIC', 'PRIVATE');
    expect(fields(secret)).toEqual({});
    expect(fields(JSON.stringify({ publicKey: secret }))).toEqual({});
    expect(codes(secret)).toEqual(['private-key']);
  });
});

describe('nothing to understand', () => {
  test.each(['', '   ', 'hello', '你好', '{}', 'wx.scanQRCode()', '{"a":1}', 'undefined'])(
    '%j says what was expected',
    (text) => {
      expect(codes(text)).toEqual(['nothing']);
      expect(fields(text)).toEqual({});
    },
  );

  test('has words in both languages', () => {
    const [remark] = readPasted('').remarks;
    expect(remark && wordsOfPasted(remark, 'zh')).toContain('string1');
    expect(remark && wordsOfPasted(remark, 'en')).toContain('string1');
  });
});

describe('the URLs in a text', () => {
  test.each([
    [
      '见 https://m.example.com/a，以及（https://m.example.com/b）。',
      ['https://m.example.com/a', 'https://m.example.com/b'],
    ],
    [
      'See https://m.example.com/a, or (https://m.example.com/b).',
      ['https://m.example.com/a', 'https://m.example.com/b'],
    ],
    [
      'https://en.example.org/wiki/A_(b) and [https://m.example.com/c]',
      ['https://en.example.org/wiki/A_(b)', 'https://m.example.com/c'],
    ],
    ['["https:\\/\\/a.cn\\/x?y=1\\u0026z=2","http://b.cn"]', ['https://a.cn/x?y=1&z=2', 'http://b.cn']],
    ['https://a.cn/,https://b.cn/;https://a.cn/', ['https://a.cn/', 'https://b.cn/']],
    ['&quot;https://a.cn/?x=1&amp;y=2&quot;', ['https://a.cn/?x=1&y=2']],
    ['打开https://a.cn/x?y=1报错', ['https://a.cn/x?y=1']],
    ['"https://a.cn/商品"', ['https://a.cn/商品']],
    ['https://a.cn/#/b?c=d!', ['https://a.cn/#/b?c=d']],
    ['HTTPS://A.cn/x', ['HTTPS://A.cn/x']],
    ['https://b.cn/?u=https://a.cn/', ['https://b.cn/?u=https://a.cn/']],
    ['https://', []],
    ['ftp://a.cn', []],
  ])('%s', (text, urls) => {
    expect(urlsIn(text)).toEqual(urls);
  });
});

describe('a log with its values in brackets', () => {
  const all = { ...CONFIG, url: PAGE, jsapi_ticket: TICKET };
  test.each([
    ['[', ']', '='],
    ['【', '】', '：'],
    ['【', '】', ''],
  ])('%s%s', (open, close, separator) => {
    const text = Object.entries(all).map(([name, value]) => `${name}${separator}${open}${value}${close}`);
    expectRead(`2026-01-01 INFO 签名参数 ${text.join(', ')}`, 'jsapi', all);
  });

  test('a list of a variable is no value', () => {
    expect(fields('nonceStr: [nonceStr], jsApiList: [api]')).toEqual({});
  });
});

describe('the URL of a request', () => {
  test('as the Network panel shows it is not the page’s: its referrer is', () => {
    const request = `https://api.example.com/wx/sign?url=${encodeURIComponent(PAGE)}`;
    for (const name of ['Request URL', '请求 URL', '请求URL', '请求网址'])
      expect(fields(`${name}: ${request}\nRequest Method: GET\nReferer: https://m.example.com/`).url).toBe(
        'https://m.example.com/',
      );
    expect(fields(`Request URL: https://api.example.com/wx/sign\nRequest Method: POST`)).toEqual({});
  });

  test('to WeChat’s server is no page, and does not join the search', () => {
    const text = `curl "https://api.weixin.qq.com/cgi-bin/ticket/getticket?access_token=x&type=jsapi"
{"errcode":0,"errmsg":"ok","ticket":"${TICKET}","expires_in":7200}`;
    expect(readPasted(text)).toMatchObject({ fields: { jsapi_ticket: TICKET }, urls: [] });
  });
});

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
const word = fc.string({
  unit: fc.constantFrom(...'ABCDEFGHJKMNPQRSTWXYZ23456789'),
  minLength: 16,
  maxLength: 32,
});
const page = fc
  .record({ path: fc.webPath(), query: fc.webQueryParameters() })
  .map(
    ({ path, query }) =>
      `https://m.example.com${path.replace(/[().,;:!'*~?]/g, '')}/x?a=1&q=${query.replace(/[().,;:!'*~?]/g, '')}z`,
  )
  .filter((url) => !/(?:timestamp|nonce|signature|appid|ticket)/i.test(url));
const signed = fc.record({
  appId: hex(16).map((id) => `wx${id}`),
  timestamp: fc.integer({ min: 1_000_000_000, max: 2_000_000_000 }).map(String),
  nonceStr: word,
  url: page,
  signature: hex(40),
});

describe('what a language prints is read back', () => {
  const PRINTED: Readonly<Record<string, (object: Record<string, string>) => string>> = {
    JSON: (object) => JSON.stringify(object),
    'indented JSON': (object) => JSON.stringify(object, null, 4),
    'JSON in JSON': (object) => JSON.stringify({ data: JSON.stringify({ body: JSON.stringify(object) }) }),
    JavaScript: (object) =>
      `wx.config({${Object.entries(object)
        .map(([name, value]) => `${name}: '${value}'`)
        .join(', ')}})`,
    print_r: (object) =>
      `Array\n(\n${Object.entries(object)
        .map(([name, value]) => `    [${name}] => ${value}\n`)
        .join('')})`,
    var_dump: (object) =>
      `array(5) {\n${Object.entries(object)
        .map(([name, value]) => `  ["${name}"]=>\n  string(${value.length}) "${value}"\n`)
        .join('')}}`,
    Python: (object) =>
      `{${Object.entries(object)
        .map(([name, value]) => `'${name}': '${value}'`)
        .join(', ')}}`,
    Java: (object) =>
      `{${Object.entries(object)
        .map(([name, value]) => `${name}=${value}`)
        .join(', ')}}`,
    query: (object) => new URLSearchParams(object).toString(),
    lines: (object) =>
      Object.entries(object)
        .map(([name, value]) => `${name}: ${value}`)
        .join('\n'),
  };

  test.each(Object.entries(PRINTED))('%s', (_name, print) => {
    fc.assert(
      fc.property(signed, (object) => {
        expect(fields(print(object))).toEqual(object);
      }),
    );
  });
});

describe('whatever is pasted', () => {
  const BITS = [
    ...[
      '{',
      '}',
      '[',
      ']',
      '(',
      ')',
      '"',
      "'",
      '`',
      '\\',
      '\\"',
      ':',
      '=',
      '=>',
      '&',
      '%',
      '%7B',
      ',',
      ' ',
      '\n',
      '\t',
      '//',
      '/*',
      '“',
      '：',
    ],
    ...[
      'appId',
      'nonceStr',
      'timestamp',
      'signature',
      'url',
      'ticket',
      'cardExt',
      'jsapi_ticket',
      'package',
      'key',
      '签名',
      'realAuthUrl',
    ],
    ...[
      'wx.config(',
      'https://a.cn/',
      'https%3A%2F%2F',
      '1414587457',
      'string(5) "',
      '&amp;',
      '&quot;',
      'invalid signature',
      '\ud800',
      'null',
      '-----BEGIN PUBLIC KEY-----',
    ],
  ];

  test('never throws, and always has something to say', () => {
    const noise = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...BITS), { maxLength: 80 }).map((bits) => bits.join('')),
    );
    fc.assert(
      fc.property(noise, (text) => {
        const { remarks, urls } = readPasted(text);
        expect(remarks).not.toEqual([]);
        for (const remark of remarks) expect(wordsOfPasted(remark, 'zh')).not.toBe('');
        expect(new Set(urls).size).toBe(urls.length);
      }),
      { numRuns: 3000 },
    );
  });

  test('is read out of any noise around it', () => {
    const noise = fc.string({ unit: fc.constantFrom(...'abc 0123：，。-#|{}[]()<>\n'), maxLength: 60 });
    fc.assert(
      fc.property(noise, signed, noise, (before, object, after) => {
        expect(fields(`${before}\n${JSON.stringify(object)}\n${after}`)).toMatchObject(object);
      }),
    );
  });

  test.each([
    ...BITS,
    'a',
    'a:"\\',
    'url=https://a.cn/&timestamp=',
    'sign=',
    'timestamp ',
    '"{',
    '\\`\n',
    'timestamp=1&url=1&',
    'a.b',
    ' \t',
    "a:'\n",
    'url:https://a.cn/,,,,',
  ])('is read in one go, however long: %j', (bit) => {
    // A reader that went back again and again would run into the time limit of a test.
    const { remarks } = readPasted(bit.repeat(Math.ceil(200_000 / bit.length)));
    expect(remarks).not.toEqual([]);
  });

  test('is cut at a megabyte, and that is said', () => {
    expect(codes(`${STRING1}\n${'x '.repeat(2 ** 20)}`)).toContain('too-long');
  });

  test('no remark repeats a secret', () => {
    for (const { remarks } of [
      readPasted(STRING1),
      readPasted(`{"ticket":"${TICKET}"}`),
      readPasted(`key=${'a1'.repeat(16)}`),
    ])
      for (const remark of remarks) expect(wordsOfPasted(remark, 'en')).not.toMatch(/sM4AOV|a1a1/);
  });
});
