// What the sheet says, in every language that we speak. They come with the sheet: most shoppers never need them.
import type { Words } from './words.ts';

const en = {
  openInBrowser: 'Open in your browser',
  didNotOpen: 'The shop did not open here.',
  dotsTop: 'Tap the three dots at the top, or the share icon',
  dotsTopRight: 'Tap the three dots at the top right, or the share icon',
  dotsBottomRight: 'Tap the three dots at the bottom right, or the share icon',
  addressTop: 'Tap the address at the top',
  chooseBrowser: 'Choose “Open in browser”',
  chooseChrome: 'Choose “Open in Chrome”',
  openInApp: 'Open in the shop’s app',
  anotherWay: 'Try another way',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  copyByHand: 'Press and hold the link to copy it',
  continueHere: 'Continue here',
  close: 'Close',
};

export type SheetTerm = keyof typeof en;

const TABLE: Readonly<Record<string, Readonly<Record<SheetTerm, string>>>> = {
  en,
  ar: {
    openInBrowser: 'افتحه في متصفّحك',
    didNotOpen: 'لم يُفتح المتجر هنا.',
    dotsTop: 'اضغط على النقاط الثلاث في الأعلى أو على رمز المشاركة',
    dotsTopRight: 'اضغط على النقاط الثلاث في أعلى اليمين أو على رمز المشاركة',
    dotsBottomRight: 'اضغط على النقاط الثلاث في أسفل اليمين أو على رمز المشاركة',
    addressTop: 'اضغط على العنوان في الأعلى',
    chooseBrowser: 'اختر «الفتح في المتصفّح»',
    chooseChrome: 'اختر «الفتح في Chrome»',
    openInApp: 'افتحه في تطبيق المتجر',
    anotherWay: 'جرّب طريقة أخرى',
    copyLink: 'نسخ الرابط',
    linkCopied: 'تم نسخ الرابط',
    copyByHand: 'اضغط مطوّلًا على الرابط لنسخه',
    continueHere: 'المتابعة هنا',
    close: 'إغلاق',
  },
  de: {
    openInBrowser: 'Im Browser öffnen',
    didNotOpen: 'Der Shop ging hier nicht auf.',
    dotsTop: 'Tippe oben auf die drei Punkte oder auf das Teilen-Symbol',
    dotsTopRight: 'Tippe oben rechts auf die drei Punkte oder auf das Teilen-Symbol',
    dotsBottomRight: 'Tippe unten rechts auf die drei Punkte oder auf das Teilen-Symbol',
    addressTop: 'Tippe oben auf die Adresse',
    chooseBrowser: 'Wähle „Im Browser öffnen“',
    chooseChrome: 'Wähle „In Chrome öffnen“',
    openInApp: 'In der App des Shops öffnen',
    anotherWay: 'Einen anderen Weg versuchen',
    copyLink: 'Link kopieren',
    linkCopied: 'Link kopiert',
    copyByHand: 'Halte den Link gedrückt, um ihn zu kopieren',
    continueHere: 'Hier weitermachen',
    close: 'Schließen',
  },
  es: {
    openInBrowser: 'Abrir en tu navegador',
    didNotOpen: 'La tienda no se abrió aquí.',
    dotsTop: 'Toca los tres puntos de arriba o el icono de compartir',
    dotsTopRight: 'Toca los tres puntos de arriba a la derecha o el icono de compartir',
    dotsBottomRight: 'Toca los tres puntos de abajo a la derecha o el icono de compartir',
    addressTop: 'Toca la dirección de arriba',
    chooseBrowser: 'Elige «Abrir en el navegador»',
    chooseChrome: 'Elige «Abrir en Chrome»',
    openInApp: 'Abrir en la app de la tienda',
    anotherWay: 'Probar de otra manera',
    copyLink: 'Copiar enlace',
    linkCopied: 'Enlace copiado',
    copyByHand: 'Mantén pulsado el enlace para copiarlo',
    continueHere: 'Seguir aquí',
    close: 'Cerrar',
  },
  fr: {
    openInBrowser: 'Ouvrir dans votre navigateur',
    didNotOpen: 'La boutique ne s’est pas ouverte ici.',
    dotsTop: 'Touchez les trois points en haut, ou l’icône de partage',
    dotsTopRight: 'Touchez les trois points en haut à droite, ou l’icône de partage',
    dotsBottomRight: 'Touchez les trois points en bas à droite, ou l’icône de partage',
    addressTop: 'Touchez l’adresse en haut',
    chooseBrowser: 'Choisissez « Ouvrir dans le navigateur »',
    chooseChrome: 'Choisissez « Ouvrir dans Chrome »',
    openInApp: 'Ouvrir dans l’appli de la boutique',
    anotherWay: 'Essayer autrement',
    copyLink: 'Copier le lien',
    linkCopied: 'Lien copié',
    copyByHand: 'Appuyez longuement sur le lien pour le copier',
    continueHere: 'Continuer ici',
    close: 'Fermer',
  },
  ja: {
    openInBrowser: 'ブラウザで開く',
    didNotOpen: 'ここではショップが開きませんでした。',
    dotsTop: '上の「…」または共有アイコンをタップ',
    dotsTopRight: '右上の「…」または共有アイコンをタップ',
    dotsBottomRight: '右下の「…」または共有アイコンをタップ',
    addressTop: '上のアドレスをタップ',
    chooseBrowser: '「ブラウザで開く」を選ぶ',
    chooseChrome: '「Chromeで開く」を選ぶ',
    openInApp: 'ショップのアプリで開く',
    anotherWay: '別の方法を試す',
    copyLink: 'リンクをコピー',
    linkCopied: 'リンクをコピーしました',
    copyByHand: 'リンクを長押ししてコピー',
    continueHere: 'このまま続ける',
    close: '閉じる',
  },
  pt: {
    openInBrowser: 'Abrir no navegador',
    didNotOpen: 'A loja não abriu aqui.',
    dotsTop: 'Toque nos três pontos no topo ou no ícone de enviar',
    dotsTopRight: 'Toque nos três pontos no canto superior direito ou no ícone de enviar',
    dotsBottomRight: 'Toque nos três pontos no canto inferior direito ou no ícone de enviar',
    addressTop: 'Toque no endereço no topo',
    chooseBrowser: 'Escolha “Abrir no navegador”',
    chooseChrome: 'Escolha “Abrir no Chrome”',
    openInApp: 'Abrir no aplicativo da loja',
    anotherWay: 'Tentar de outra forma',
    copyLink: 'Copiar link',
    linkCopied: 'Link copiado',
    copyByHand: 'Mantenha o link pressionado para copiar',
    continueHere: 'Continuar aqui',
    close: 'Fechar',
  },
};

export interface Spoken {
  readonly lang: string;
  readonly dir: string;
  say(term: SheetTerm): string;
}

/** The reader's language, or English; what a page has registered itself goes first. */
export function spokenBy(words: Words): Spoken {
  const [code = ''] = words.lang().split('-');
  const own = TABLE[code];
  return {
    lang: own ? code : 'en',
    dir: code === 'ar' ? 'rtl' : 'ltr',
    say: (term) => (words.exists(term, {}) ? words.term(term) : (own ?? en)[term]),
  };
}
