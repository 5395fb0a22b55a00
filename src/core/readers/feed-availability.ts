// feed-availability: the words for stock in product feeds besides Google's own. Only the server reads feeds.
import type { StockState } from '../schema.ts';
import { availabilityOf } from './availability.ts';

// Google's values in its help's languages (support.google.com/merchants/answer/6324448?hl=…), Meta's
// (developers.facebook.com/docs/commerce-platform/catalog/fields), and what shops write for them; checked 2026-11.
// Google took `available for order` for "ships later" until 2014. Bare numbers are no words: they may count or switch.
const WORDS: Partial<Record<StockState, string>> = {
  in_stock: `available; availability: in stock; in stock online; yes; true; auf lager; lagernd; ab lager; vorrätig; verfügbar;
    lieferbar; sofort lieferbar; sofort verfügbar; en stock; disponible; en existencias; disponibile; in magazzino;
    op voorraad; beschikbaar; em estoque; em stock; disponível; i lager; finns i lager; på lager; varastossa; saatavilla;
    dostępny; dostępne; w magazynie; na stanie; skladem; skladom; na sklade; raktáron; készleten; în stoc; in stoc;
    σε απόθεμα; διαθέσιμο; в наличии; есть в наличии; в наявності; stokta; stokta var; 在庫あり; 有货; 现货; 有現貨; 有庫存;
    재고 있음; متوفر; متوفّر; במלאי; còn hàng; tersedia; มีสินค้า`,
  limited: `low stock; limited stock; few left; nur noch wenige; begrenzt verfügbar; stock limité; pocas unidades; 在庫わずか;
    残りわずか`,
  preorder: `pre order; preorders; available for preorder; vorbestellbar; vorbestellt; vorbestellung; précommande;
    en précommande; reserva; preventa; pedido anticipado; preordine; in prenotazione; prenotabile; vooruitbestellen;
    pré venda; pré encomenda; förbeställning; forudbestil; forhåndsbestilling; ennakkotilaus; przedsprzedaż; předobjednávka;
    predobjednávka; előrendelés; precomandă; предзаказ; ön sipariş; 予約; 予約受付中; 预订; 預購; 예약 주문; طلب مسبق`,
  backorder: `available for order; back order; backordered; on backorder; on order; nachbestellt; lieferrückstand;
    en réapprovisionnement; pedido pendiente; in arrivo; nabestelling; restnoterad; i restordre; jälkitoimitus; doobjednávka;
    utánrendelés; под заказ; 取り寄せ; お取り寄せ; 입고 예정`,
  out_of_stock: `not in stock; no stock; not available; unavailable; temporarily out of stock; currently unavailable; no; false;
    nicht auf lager; nicht vorrätig; nicht verfügbar; nicht lieferbar; ausverkauft; vergriffen; rupture de stock;
    en rupture de stock; en rupture; épuisé; indisponible; non disponible; agotado; sin stock; sin existencias; fuera de stock;
    no disponible; esaurito; non disponibile; non in stock; niet op voorraad; uitverkocht; niet beschikbaar; fora de estoque;
    sem estoque; sem stock; esgotado; indisponível; ej i lager; slut i lager; slutsåld; ikke på lager; udsolgt; utsolgt;
    loppu varastosta; loppuunmyyty; ei varastossa; niedostępny; niedostępne; brak w magazynie; wyprzedane; není skladem;
    vyprodáno; nie je skladom; vypredané; nincs raktáron; elfogyott; stoc epuizat; indisponibil; nu este în stoc;
    εκτός αποθέματος; εξαντλημένο; нет в наличии; немає в наявності; stokta yok; tükendi; 在庫なし; 在庫切れ; 売り切れ; 品切れ; 缺货;
    无货; 缺貨; 無庫存; 재고 없음; 품절; غير متوفر; חסר במלאי; hết hàng; stok habis; สินค้าหมด`,
  discontinued: `no longer available; nicht mehr lieferbar; ausgelaufen; arrêté; descatalogado; fuori produzione`,
  in_store_only: `in store; nur im geschäft; en magasin uniquement`,
};

const states = new Map<string, StockState>();
for (const [state, words] of Object.entries(WORDS))
  for (const word of words.split(';')) states.set(plain(word), state as StockState);

/** The state; undefined for any other word. */
export function feedAvailability(words: string): StockState | undefined {
  return availabilityOf(words) ?? states.get(plain(words));
}

// Accents get lost on the way, so they tell nothing.
function plain(words: string): string {
  return words
    .normalize('NFD')
    .replace(/[\p{M}\s_.!-]/gu, '')
    .toLowerCase();
}
