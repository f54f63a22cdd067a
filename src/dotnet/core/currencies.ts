// Which currency is used where: region code to ISO 4217 code (Unicode CLDR, current tender).

const regions: [currency: string, regions: string][] = [
  ["USD", "US AS BQ EC FM GU IO MH MP PR PW SV TC TL UM VG VI PA ZW"],
  ["EUR", "AD AT AX BE BL CY DE EE ES FI FR GF GP GR HR IE IT LT LU LV MC ME MF MQ MT NL PM PT RE SI SK SM VA XK YT BG"],
  ["GBP", "GB GG IM JE"],
  ["AUD", "AU CC CX KI NF NR TV"],
  ["NZD", "NZ CK NU PN TK"],
  ["CHF", "CH LI"],
  ["DKK", "DK FO GL"],
  ["NOK", "NO BV SJ"],
  ["XOF", "BF BJ CI GW ML NE SN TG"],
  ["XAF", "CF CG CM GA GQ TD"],
  ["XCD", "AG AI DM GD KN LC MS VC"],
  ["XPF", "NC PF WF"],
  ["MAD", "MA EH"],
  ["ILS", "IL PS"],
];
const single =
  "AE:AED AF:AFN AL:ALL AM:AMD AO:AOA AR:ARS AW:AWG AZ:AZN BA:BAM BB:BBD BD:BDT BH:BHD BI:BIF BM:BMD BN:BND BO:BOB BR:BRL BS:BSD BT:BTN BW:BWP BY:BYN BZ:BZD " +
  "CA:CAD CD:CDF CL:CLP CN:CNY CO:COP CR:CRC CU:CUP CV:CVE CZ:CZK DJ:DJF DO:DOP DZ:DZD EG:EGP ER:ERN ET:ETB FJ:FJD GE:GEL GH:GHS GI:GIP GM:GMD GN:GNF GT:GTQ GY:GYD " +
  "HK:HKD HN:HNL HT:HTG HU:HUF ID:IDR IN:INR IQ:IQD IR:IRR IS:ISK JM:JMD JO:JOD JP:JPY KE:KES KG:KGS KH:KHR KM:KMF KP:KPW KR:KRW KW:KWD KY:KYD KZ:KZT LA:LAK LB:LBP " +
  "LK:LKR LR:LRD LS:ZAR LY:LYD MD:MDL MG:MGA MK:MKD MM:MMK MN:MNT MO:MOP MR:MRU MU:MUR MV:MVR MW:MWK MX:MXN MY:MYR MZ:MZN NA:NAD NG:NGN NI:NIO NP:NPR OM:OMR PE:PEN " +
  "PG:PGK PH:PHP PK:PKR PL:PLN PY:PYG QA:QAR RO:RON RS:RSD RU:RUB RW:RWF SA:SAR SB:SBD SC:SCR SD:SDG SE:SEK SG:SGD SH:SHP SL:SLE SO:SOS SR:SRD SS:SSP ST:STN SY:SYP SZ:SZL " +
  "TH:THB TJ:TJS TM:TMT TN:TND TO:TOP TR:TRY TT:TTD TW:TWD TZ:TZS UA:UAH UG:UGX UY:UYU UZ:UZS VE:VES VN:VND VU:VUV WS:WST YE:YER ZA:ZAR ZM:ZMW";

const table = new Map<string, string>();
for (const [currency, list] of regions) for (const region of list.split(" ")) table.set(region, currency);
for (const pair of single.split(" ")) table.set(pair.slice(0, 2), pair.slice(3));

/** ISO code of a region's currency; "XXX" (no currency) for an unknown region. */
export function currencyOfRegion(region: string): string {
  return table.get(region) ?? "XXX";
}
