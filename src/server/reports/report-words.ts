// report-words: what the columns and the statuses of networks' reports are called in the languages they come in.
import { currenciesOf } from '../../core/readers/currency-signs.ts';

export type Status = 'pending' | 'approved' | 'paid' | 'reversed';

/** By what it says, in letters alone and without accents, see `plainName`. */
export const STATUSES: Readonly<Record<string, Status>> = Object.fromEntries(
  (
    [
      [
        'pending',
        `pending open new tracked estimated unconfirmed inreview underreview awaitingapproval pendingapproval processing 
        offen ausstehend inbearbeitung vorgemerkt inprufung neu enattente ouvert ouverte encours pendiente abierto abierta
        enproceso inattesa aperto aperta insospeso pendente aberto emaberto openstaand inbehandeling vantande avventer oczekujace
        保留 保留中 未確定 未承認 審査中 承認待ち`,
      ],
      [
        'approved',
        `approved confirmed locked accepted validated valid payable readyforpayment approvedforpayment genehmigt
        bestatigt freigegeben akzeptiert approuve approuvee confirme confirmee valide validee accepte acceptee aprobado
        aprobada confirmado confirmada aceptado aceptada validado validada approvato approvata confermato confermata accettato
        aprovado aprovada goedgekeurd bevestigd godkand godkendt godkjent zatwierdzone potwierdzone 承認 承認済み 確定 確定済み`,
      ],
      [
        'paid',
        `paid paidout bezahlt ausbezahlt ausgezahlt paye payee regle verse pagado pagada pagato pagata pago paga
        liquidado betaald uitbetaald betald utbetald betalt udbetalt wyplacone 支払済み 支払い済み 支払済 入金済み`,
      ],
      [
        'reversed',
        `reversed returned refunded cancelled canceled declined rejected denied void voided deleted expired storniert abgelehnt
        retourniert zuruckgegeben zuruckgewiesen gekundigt ungultig erstattet annule annulee refuse refusee rejete rejetee
        rembourse retourne cancelado cancelada rechazado rechazada anulado anulada devuelto devuelta reembolsado annullato
        annullata rifiutato rifiutata respinto reso rimborsato stornato recusado rejeitado devolvido geannuleerd afgewezen
        geweigerd nekad avvist afvist odrzucone anulowane 否認 非承認 却下 取消 キャンセル 返品 返金`,
      ],
    ] as const
  ).flatMap(([status, words]) => words.split(/\s+/).map((word) => [plainName(word), status])),
);

// What a report's columns are called besides, by the name they have in English. Amazon's reports in Europe and Japan;
// of the three networks only Amazon has any in other languages, and no public page shows them whole.
const NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    [
      'dateshipped',
      `versanddatum versandtam lieferdatum datedexpedition datedenvoi fechadeenvio fechadelenvio datadispedizione dataspedizione
      datadeenvio verzenddatum skickatdatum datawysylki 発送日 出荷日`,
    ],
    ['date', 'datum fecha data datadataordine tag 日付'],
    [
      'revenue',
      `umsatz einnahmen artikelumsatz chiffredaffaires revenus revenu ingresos ventas ricavi entrate fatturato receita
      omzet opbrengsten intakter przychody 売上 売上高 売上金額`,
    ],
    [
      'adfees',
      `werbekostenerstattung werbekostenerstattungen vergutung vergutungen werbegebuhren anzeigengebuhren provision provisionen
      fraispublicitaires fraisdepublicite commissions commission remuneration comisiones comision ingresosporpublicidad
      tarifasdepublicidad honorariosdepublicidad commissioni commissionipubblicitarie commissione tariffepubblicitarie
      comissoes comissao advertentiekosten vergoeding annonsavgifter prowizja 紹介料 紹介料合計`,
    ],
    [
      'trackingid',
      'identifiantdesuivi iddesuivi iddeseguimiento idditracciamento idtracciamento トラッキングid',
    ],
    ['seller', 'verkaufer vendeur vendedor venditore verkoper saljare sprzedawca 販売者 出品者'],
    ['price', 'preis prix precio prezzo preco prijs pris cena 価格'],
  ].flatMap(([name = '', words = '']) => words.split(/\s+/).map((word) => [plainName(word), name])),
);

/**
 * `Ad Fees($)`, `Ad Fees (EUR)` and `ad_fees` are one name, and so are a column's names in several languages; a name that
 * the layout has itself is always its own.
 */
export function columnName(title: string, own: ReadonlySet<string>): string {
  const name = plainName(title.replace(CURRENCY, (it) => (headCurrencies(it) ? '' : it)));
  return !own.has(name) && Object.hasOwn(NAMES, name) ? (NAMES[name] as string) : name;
}

const CURRENCY = /[([（]([^)\]）]*)[)\]）]\s*$/;

/** The currencies that a column's name allows, as `Ad Fees($)` does; null when it names none. */
export function headCurrencies(title: string): readonly string[] | null {
  const [, inside = ''] = CURRENCY.exec(title) ?? [];
  return currenciesOf(inside);
}

/** Letters alone, small and without accents. */
export function plainName(words: string): string {
  return words
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}
