import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../catalogue/words.ts';
import type { BackEnd } from '../../core/signature/index.ts';
import { type Address, addressOf, languageOf, START } from '../address.ts';
import { findingPage } from '../finding-page.ts';
import { PAGE_WORDS } from '../handbook-words.ts';
import { mistakePage } from '../mistake-page.ts';
import { withoutValues } from '../template.ts';
import { ContentsView } from './contents-view.tsx';
import { FindingArticle } from './finding-article.tsx';
import { LanguageContext } from './language.ts';
import { MistakeArticle } from './mistake-article.tsx';
import { StartArticle } from './start-article.tsx';

/** The whole handbook. Its address and language are in the page's URL. */
export function Handbook(): JSX.Element {
  const hash = useHash();
  const [language, setLanguage] = useState<Language>(() => languageOf(location.search, navigator.language));
  const [backEnd, chooseBackEnd] = useState<BackEnd>('node');
  const main = useRef<HTMLElement>(null);
  const address = addressOf(hash);

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = `${titleOf(address, language)} · JS-SDK`;
  });
  useEffect(() => {
    main.current?.scrollTo(0, 0);
    // Who goes through the contents stays there; whoever followed a link of a page begins the next one at its top.
    if (document.activeElement?.closest('nav') == null) main.current?.querySelector('h1')?.focus();
  }, [hash]);

  function choose(chosen: Language): void {
    setLanguage(chosen);
    history.replaceState(null, '', `?lang=${chosen}${location.hash}`);
  }

  return (
    <LanguageContext.Provider value={language}>
      <header>
        <a class="home" href={START}>
          {PAGE_WORDS.handbook[language]}
        </a>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex line */}
        <div class="chips" role="group" aria-label={PAGE_WORDS.language[language]}>
          <Choice name="中文" isChosen={language === 'zh'} choose={() => choose('zh')} />
          <Choice name="English" isChosen={language === 'en'} choose={() => choose('en')} />
        </div>
      </header>
      <div class="columns">
        <ContentsView current={hash} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by the keyboard too */}
        <main ref={main} tabIndex={0}>
          <ArticleAt address={address} backEnd={backEnd} chooseBackEnd={chooseBackEnd} />
        </main>
      </div>
    </LanguageContext.Provider>
  );
}

interface ArticleProperties {
  address: Address;
  backEnd: BackEnd;
  chooseBackEnd: (backEnd: BackEnd) => void;
}

function ArticleAt({ address, ...more }: ArticleProperties): JSX.Element {
  switch (address.kind) {
    case 'finding':
      return <FindingArticle key={address.code} code={address.code} />;
    case 'mistake':
      return <MistakeArticle key={address.id} id={address.id} {...more} />;
    case 'start':
      return <StartArticle unknown={address.unknown} />;
  }
}

function Choice({ name, isChosen, choose }: { name: string; isChosen: boolean; choose: () => void }) {
  return (
    <button type="button" class="chip" aria-pressed={isChosen} onClick={choose}>
      {name}
    </button>
  );
}

function titleOf(address: Address, language: Language): string {
  switch (address.kind) {
    case 'finding':
      return withoutValues(findingPage(address.code).title[language]);
    case 'mistake':
      return withoutValues(mistakePage(address.id).sentence[language]);
    case 'start':
      return PAGE_WORDS.handbook[language];
  }
}

/** The `#` part of the page's URL, as it changes. */
function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const update = (): void => setHash(location.hash);
    addEventListener('hashchange', update);
    return () => removeEventListener('hashchange', update);
  }, []);
  return hash;
}
