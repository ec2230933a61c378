/** A review with photos: chosen on the phone, shown by their localIds, uploaded one after the other. */

import { bilingual, disable, find, onPress, say } from './bilingual.mjs';
import { call } from './sdk.mjs';
import { dropVoice, takenVoice } from './voice.mjs';

const MOST_PHOTOS = 9;

/** The localIds of the pictures in the review that is being written. */
/** @type {string[]} */
let photos = [];

export function startReview() {
  onPress('#hero', () => {
    const urls = ['kettle.svg', 'box-code.png'].map((name) => `${location.origin}/${name}`);
    void call('previewImage', { current: urls[0], urls }, 'product');
  });
  onPress('#add-photos', addPhotos);
  onPress('#publish', publish);
}

async function addPhotos() {
  const result = await call('chooseImage', {
    count: MOST_PHOTOS - photos.length,
    sizeType: ['original', 'compressed'],
    sourceType: ['album', 'camera'],
  });
  if (result) showPhotos([...photos, ...textsIn(result.localIds)]);
}

/** @param {string[]} localIds */
function showPhotos(localIds) {
  photos = localIds;
  find('#photos').replaceChildren(...localIds.map((localId) => toThumbnail(localId, localIds)));
  disable('#add-photos', localIds.length >= MOST_PHOTOS);
}

/**
 * A picture that opens in the phone's viewer.
 * @param {string} localId which WeChat can show as an image's URL
 * @param {string[]} urls all that one can leaf through
 */
function toThumbnail(localId, urls) {
  const button = document.createElement('button');
  const image = document.createElement('img');
  image.alt = '';
  image.src = localId;
  button.type = 'button';
  button.className = 'photo';
  button.title = localId;
  button.append(image);
  button.addEventListener('click', () => void call('previewImage', { current: localId, urls }));
  return button;
}

async function publish() {
  disable('#publish', true);
  await upload();
  disable('#publish', false);
}

async function upload() {
  /** @type {string[]} */
  const serverIds = [];
  // One at a time: the client takes no second one meanwhile (附录5 · 9).
  for (const [index, localId] of photos.entries()) {
    say('#review-said', `正在上传第 ${index + 1} 张照片`, `Uploading photo ${index + 1}`);
    const result = await call('uploadImage', { localId, isShowProgressTips: 1 });
    if (!result) return say('#review-said', '照片没有传上去，请重试', 'A photo was not uploaded; try again');
    serverIds.push(String(result.serverId));
  }
  const voice = takenVoice();
  if (voice !== null) {
    const result = await call('uploadVoice', { localId: voice, isShowProgressTips: 1 });
    if (!result)
      return say('#review-said', '语音没有传上去，请重试', 'The voice note was not uploaded; try again');
    serverIds.push(String(result.serverId));
  }
  const text = findText();
  if (serverIds.length === 0 && text.value === '') {
    return say('#review-said', '写点什么，或者加张照片', 'Write something, or add a photo');
  }
  addReview(text.value, serverIds);
  text.value = '';
  showPhotos([]);
  await dropVoice();
}

/**
 * @param {string} text
 * @param {string[]} serverIds what the shop's server fetches the files with
 */
function addReview(text, serverIds) {
  const item = document.createElement('li');
  item.append(text || bilingual('（没有写文字）', '(no words)'));
  const pictures = document.createElement('div');
  pictures.className = 'photos';
  pictures.append(...photos.map((localId) => toThumbnail(localId, photos)));
  const ids = document.createElement('p');
  ids.className = 'small';
  ids.textContent = serverIds.map((id) => `serverId ${id}`).join(' · ');
  item.append(pictures, ids);
  find('#reviews').prepend(item);
  say('#review-said', '评价已发布', 'Your review is published');
}

export function findText() {
  const text = find('#review-text');
  if (text instanceof HTMLTextAreaElement) return text;
  throw new Error('#review-text is no field');
}

/**
 * @param {unknown} value
 * @returns {string[]}
 */
function textsIn(value) {
  return Array.isArray(value) ? value.map(String) : [];
}
