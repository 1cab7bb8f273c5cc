/**
 * Where each name of the tz database lies (its tables zone1970.tab and zone.tab, and the older names in `backward`, 2025b; public
 * domain, https://data.iana.org/time-zones/): in each area the code of a country, then its names. Several codes where a name
 * covers several countries; `US-CA.NV` is US-CA and US-NV, and a name that begins with `/` stands in no area.
 *
 * States and provinces follow the comments of those tables, and are wider where Windows has one name for several zones
 * (https://github.com/unicode-org/cldr/blob/main/common/supplemental/windowsZones.xml): in Michigan it gives New York's.
 */
const ZONES: Readonly<Record<string, string>> = {
  Africa:
    'AO Luanda AO,BJ,CD,CF,CG,CM,GA,GQ,NE,NG Lagos BF Ouagadougou BF,CI,GH,GM,GN,IS,ML,MR,SH,SL,SN,TG Abidjan BI Bujumbura ' +
    'BI,BW,CD,MW,MZ,RW,ZM,ZW Maputo BJ Porto-Novo BW Gaborone CD Kinshasa Lubumbashi CF Bangui CG Brazzaville CM Douala DJ Djibouti ' +
    'DJ,ER,ET,KE,KM,MG,SO,TZ,UG,YT Nairobi DZ Algiers EG Cairo /Egypt EH El_Aaiun ER Asmara Asmera ES Ceuta ET Addis_Ababa GA Libreville GH Accra ' +
    'GM Banjul GN Conakry GQ Malabo GW Bissau LR Monrovia LS Maseru LS,SZ,ZA Johannesburg LY Tripoli /Libya MA Casablanca ML Bamako Timbuktu ' +
    'MR Nouakchott MW Blantyre NA Windhoek NE Niamey RW Kigali SD Khartoum SL Freetown SN Dakar SO Mogadishu SS Juba ST Sao_Tome SZ Mbabane TD Ndjamena ' +
    'TG Lome TN Tunis TZ Dar_es_Salaam UG Kampala ZM Lusaka ZW Harare',
  America:
    'AG Antigua AG,AI,AW,BL,BQ,CA-QC,CW,DM,GD,GP,KN,LC,MF,MS,PR,SX,TT,VC,VG,VI Puerto_Rico AI Anguilla ' +
    'AR Buenos_Aires Catamarca Cordoba Jujuy Mendoza Rosario AW Aruba BB Barbados BL St_Barthelemy BO La_Paz BQ Kralendijk ' +
    'BR Araguaina Bahia Belem Boa_Vista Campo_Grande Cuiaba Eirunepe Fortaleza Maceio Manaus Noronha Porto_Acre Porto_Velho Recife Rio_Branco ' +
    'Santarem Sao_Paulo /Brazil/Acre /Brazil/DeNoronha /Brazil/East /Brazil/West BS Nassau BS,CA-NU.ON.QC Toronto /Canada/Eastern BZ Belize ' +
    'CA-AB.BC.NT.NU.SK Edmonton /Canada/Mountain CA-BC Creston Dawson_Creek Fort_Nelson Vancouver /Canada/Pacific CA-BC,US-AZ Phoenix /US/Arizona ' +
    'CA-MB.NU.ON Winnipeg /Canada/Central CA-NB Moncton CA-NB.NL.NS.PE.QC Halifax /Canada/Atlantic CA-NL Goose_Bay St_Johns /Canada/Newfoundland ' +
    'CA-NS Glace_Bay CA-NT Inuvik Yellowknife CA-NU Cambridge_Bay Coral_Harbour Iqaluit Pangnirtung Rankin_Inlet Resolute CA-NU.ON Atikokan ' +
    'CA-NU.ON,KY,PA Panama CA-ON Nipigon Rainy_River Thunder_Bay CA-ON.QC Montreal CA-QC Blanc-Sablon CA-SK Regina Swift_Current /Canada/Saskatchewan ' +
    'CA-YT Dawson Whitehorse /Canada/Yukon CL Coyhaique Punta_Arenas Santiago /Chile/Continental CO Bogota CR Costa_Rica CU Havana /Cuba CW Curacao ' +
    'DM Dominica DO Santo_Domingo EC Guayaquil GD Grenada GF Cayenne GL Danmarkshavn Godthab Nuuk Scoresbysund Thule GP Guadeloupe GT Guatemala ' +
    'GY Guyana HN Tegucigalpa HT Port-au-Prince JM Jamaica /Jamaica KN St_Kitts KY Cayman LC St_Lucia MF Marigot MQ Martinique MS Montserrat ' +
    'MX Bahia_Banderas Cancun Chihuahua Ciudad_Juarez Ensenada Hermosillo Matamoros Mazatlan Merida Mexico_City Monterrey Ojinaga Santa_Isabel ' +
    'Tijuana /Mexico/BajaNorte /Mexico/BajaSur /Mexico/General NI Managua PE Lima PM Miquelon PY Asuncion SR Paramaribo SV El_Salvador SX Lower_Princes ' +
    'TC Grand_Turk TT Port_of_Spain US-AK Adak Anchorage Atka Juneau Metlakatla Nome Sitka Yakutat /US/Alaska /US/Aleutian ' +
    'US-AL.AR.FL.IA.IL.IN.KS.KY.LA.MI.MN.MO.MS.ND.NE.OK.SD.TN.TX.WI Chicago /US/Central ' +
    'US-AZ.CO.ID.KS.MT.ND.NE.NM.NV.OR.SD.TX.UT.WY Denver Shiprock /Navajo /US/Mountain US-CA.ID.NV.OR.WA Los_Angeles /US/Pacific ' +
    'US-CT.DC.DE.FL.GA.IN.KY.MA.MD.ME.MI.NC.NH.NJ.NY.OH.PA.RI.SC.TN.VA.VT.WV New_York /US/Eastern US-ID.NV.OR Boise ' +
    'US-IN Fort_Wayne Indianapolis Knox_IN /US/East-Indiana /US/Indiana-Starke US-IN.KY Louisville US-MI Detroit Menominee /US/Michigan UY Montevideo ' +
    'VC St_Vincent VE Caracas VG Tortola VI St_Thomas Virgin',
  'America/Argentina':
    'AR Buenos_Aires Catamarca ComodRivadavia Cordoba Jujuy La_Rioja Mendoza Rio_Gallegos Salta San_Juan San_Luis Tucuman Ushuaia',
  'America/Indiana':
    'US-IN Indianapolis Knox Marengo Petersburg Tell_City Vevay Vincennes Winamac',
  'America/Kentucky':
    'US-IN.KY Louisville US-KY Monticello',
  'America/North_Dakota':
    'US-ND Beulah Center New_Salem',
  Antarctica:
    'AQ Casey Davis DumontDUrville Mawson McMurdo Palmer Rothera South_Pole Syowa Troll Vostok AU Macquarie',
  Asia:
    'AE,OM,RE,SC,TF Dubai AF Kabul AM Yerevan AQ,KW,SA,YE Riyadh AQ,MY,SG Singapore /Singapore AU,JP Tokyo /Japan AZ Baku BD Dacca Dhaka BH Bahrain ' +
    'BH,QA Qatar BN Brunei BN,MY Kuching BT Thimbu Thimphu CC,MM Rangoon Yangon CN Chongqing Chungking Harbin Kashgar Shanghai Urumqi /PRC ' +
    'CX,KH,LA,TH,VN Bangkok CY Famagusta Nicosia GE Tbilisi HK Hong_Kong /Hongkong ID Jakarta Jayapura Makassar Pontianak Ujung_Pandang ' +
    'IL Jerusalem Tel_Aviv /Israel IN Calcutta Kolkata IQ Baghdad IR Tehran /Iran JO Amman KG Bishkek KH Phnom_Penh KP Pyongyang KR Seoul /ROK ' +
    'KW Kuwait KZ Almaty Aqtau Aqtobe Atyrau Oral Qostanay Qyzylorda LA Vientiane LB Beirut LK Colombo MN Choibalsan Hovd Ulaanbaatar Ulan_Bator ' +
    'MO Macao Macau MY Kuala_Lumpur NP Kathmandu Katmandu OM Muscat PH Manila PK Karachi PS Gaza Hebron ' +
    'RU Anadyr Barnaul Chita Irkutsk Kamchatka Khandyga Krasnoyarsk Magadan Novokuznetsk Novosibirsk Omsk Sakhalin Srednekolymsk Tomsk Ust-Nera ' +
    'Vladivostok Yakutsk Yekaterinburg SY Damascus TJ Dushanbe TL Dili TM Ashgabat Ashkhabad TR Istanbul TW Taipei /ROC UZ Samarkand Tashkent ' +
    'VN Ho_Chi_Minh Saigon YE Aden',
  Atlantic:
    'BM Bermuda CV Cape_Verde ES Canary FK Stanley FO Faeroe Faroe GS South_Georgia IS Reykjavik /Iceland PT Azores Madeira SH St_Helena ' +
    'SJ Jan_Mayen /Arctic/Longyearbyen',
  Australia:
    'AU ACT Adelaide Brisbane Broken_Hill Canberra Currie Darwin Eucla Hobart LHI Lindeman Lord_Howe Melbourne NSW North Perth Queensland South ' +
    'Sydney Tasmania Victoria West Yancowinna',
  Europe:
    'AD Andorra AL Tirane AT Vienna AX Mariehamn AX,FI Helsinki BA Sarajevo BA,HR,ME,MK,RS,SI Belgrade BE,LU,NL Brussels BG Sofia BY Minsk ' +
    'CH,DE,LI Zurich CY Nicosia CZ,SK Prague DE Busingen DE,DK,NO,SE,SJ Berlin DK Copenhagen EE Tallinn ES Madrid FR,MC Paris GB Belfast ' +
    'GB,GG,IM,JE London /GB /GB-Eire GG Guernsey GI Gibraltar GR Athens HR Zagreb HU Budapest IE Dublin /Eire IM Isle_of_Man IT,SM,VA Rome JE Jersey ' +
    'LI Vaduz LT Vilnius LU Luxembourg LV Riga MC Monaco MD Chisinau Tiraspol ME Podgorica MK Skopje MT Malta NL Amsterdam NO Oslo PL Warsaw /Poland ' +
    'PT Lisbon /Portugal RO Bucharest RU Astrakhan Kaliningrad Kirov Moscow Samara Saratov Ulyanovsk Volgograd /W-SU RU,UA Simferopol SE Stockholm ' +
    'SI Ljubljana SK Bratislava SM San_Marino TR Istanbul /Turkey UA Kiev Kyiv Uzhgorod Zaporozhye VA Vatican',
  Indian:
    'CC Cocos CX Christmas IO Chagos KM Comoro MG Antananarivo MU Mauritius MV,TF Maldives RE Reunion SC Mahe TF Kerguelen YT Mayotte',
  Pacific:
    'AQ,FM,PG Port_Moresby AQ,NZ Auckland /NZ AS,UM Pago_Pago Samoa /US/Samoa CK Rarotonga CL Easter /Chile/EasterIsland EC Galapagos FJ Fiji ' +
    'FM Chuuk Kosrae Pohnpei Ponape Truk Yap FM,SB Guadalcanal GU,MP Guam KI Enderbury Kanton Kiritimati KI,MH,TV,UM,WF Tarawa ' +
    'MH Kwajalein Majuro /Kwajalein MP Saipan NC Noumea NF Norfolk NR Nauru NU Niue NZ Chatham /NZ-CHAT PF Gambier Marquesas Tahiti PG Bougainville ' +
    'PN Pitcairn PW Palau TK Fakaofo TO Tongatapu TV Funafuti UM Johnston Midway Wake US-HI Honolulu /US/Hawaii VU Efate WF Wallis WS Apia',
};

const codesOf = (written: string): string[] => written.split(',').flatMap((code) => {
  const [country, parts] = code.split('-');
  return parts ? parts.split('.').map((part) => `${country}-${part}`) : code;
});

/**
 * Every country that a time zone may stand for, as codes of ISO 3166; of the US and Canada the states and provinces in its place.
 * Several where the zone covers several, since a computer may be set to the name that is first among them. Nothing for a name
 * that says nothing of a place (`UTC`, `Etc/GMT+5`, `CET`, `EST5EDT`), or that is not known.
 */
export function regionsOf(timeZone: string): readonly string[] | undefined {
  for (const [area, table] of Object.entries(ZONES)) {
    let codes = '';
    for (const word of table.split(' ')) {
      if (/^[A-Z]{2}\b/.test(word)) codes = word;
      else if ((word[0] === '/' ? word : `/${area}/${word}`) === `/${timeZone}`) return codesOf(codes);
    }
  }
  return undefined;
}
