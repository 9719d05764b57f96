"""Words that tell people, organisations, places and titles apart: short closed lists, not a gazetteer.

All sets hold lower-case words; forms of several words are joined by a space.
"""


def _words(text):
    return frozenset(text.split())


def _phrases(text):
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))


# Words that begin sentences and are no names there, whatever their capital.
OPENERS = _words("""
    a about above according across additionally after afterwards again against ago ahead all almost along already
    also although altogether always amid among an and another any anyone anything apart are around as aside asked
    at away back based because been before behind being below besides best better between beyond both but by can
    citing clearly could currently despite did do does don’t don't down due during each earlier early either
    elsewhere else enough even eventually ever every everybody everyone everything few finally first five
    following for former formerly four from full further furthermore generally get getting give given go going
    good had half has have having he he’s he'd he'll he's hence her here here's hers herself him himself his
    historically how however hundreds i i’d i’ll i’m i’ve i'd i'll i'm i've if important in including indeed
    inside instead into ironically is it it’s it's its itself just keep last lastly lately later least less let
    let’s let's like likewise little long look looking made mainly make making many may maybe me meanwhile might
    millions mine more moreover most mostly much must my myself near nearby nearly neither never nevertheless new
    next no nobody none nonetheless nor normally not nothing notably now nowhere obviously of off officials often
    oh ok old on once one ones only onto or originally other others otherwise our ours out outside over overall
    overnight own part particularly people per perhaps please plus police possibly previously prior probably put
    quite rather really recent recently regardless residents right said same scores second see seeing seen
    separately seven several shall she she’s she'll she's should shortly similarly simply since six so some
    somebody someone something sometimes soon sources speaking still subsequently such suddenly supporters take
    taken taking ten than thank thanks that that’s that's the their them then there there’s there's therefore
    these they they’re they’ve they're they've things think this those though thousands three through throughout
    thus till to today together tomorrow tonight too toward towards traditionally troops try trying two typically
    ultimately under undoubtedly unfortunately unless unlike until up upon us used using usually various very via
    was we we’re we’ve we'll we're we've well were what what’s what's whatever when whenever where whereas
    wherever whether which while who whoever whole whom whose why will with within without witnesses would year
    years yes yesterday yet you you’re you're you've young your yours yourself zero eight nine eleven twelve
    twenty dozens tens analysts experts activists critics children families workers students scientists
    researchers doctors prosecutors authorities women men
    """)

CALENDAR = _words("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu
    thurs fri sat sun easter christmas ramadan eid passover gmt est edt pst bst cet utc a.m p.m am pm bc ad
    """)

COUNTRIES = _phrases("""
    afghanistan, albania, algeria, andorra, angola, antigua, argentina, armenia, australia, austria, azerbaijan,
    bahamas, bahrain, bangladesh, barbados, belarus, belgium, belize, benin, bhutan, bolivia, bosnia, bosnia and
    herzegovina, botswana, brazil, brunei, bulgaria, burkina faso, burundi, cambodia, cameroon, canada, cape
    verde, chad, chile, china, colombia, comoros, congo, costa rica, croatia, cuba, cyprus, czech republic,
    czechia, denmark, djibouti, dominica, dominican republic, ecuador, egypt, el salvador, england, eritrea,
    estonia, eswatini, ethiopia, fiji, finland, france, gabon, gambia, germany, ghana, great britain, britain,
    greece, greenland, grenada, guatemala, guinea, guyana, haiti, honduras, hong kong, hungary, iceland, india,
    indonesia, iran, iraq, ireland, israel, italy, ivory coast, jamaica, japan, kazakhstan, kenya, kiribati,
    kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon, lesotho, liberia, libya, liechtenstein, lithuania,
    luxembourg, macau, macedonia, madagascar, malawi, malaysia, maldives, mali, malta, mauritania, mauritius,
    mexico, micronesia, moldova, monaco, mongolia, montenegro, morocco, mozambique, myanmar, burma, namibia,
    nauru, nepal, netherlands, new zealand, nicaragua, niger, nigeria, north korea, northern ireland, norway,
    oman, pakistan, palau, palestine, panama, papua new guinea, paraguay, peru, philippines, poland, portugal,
    puerto rico, qatar, romania, russia, rwanda, samoa, san marino, saudi arabia, scotland, senegal, serbia,
    seychelles, sierra leone, singapore, slovakia, slovenia, solomon islands, somalia, somaliland, south africa,
    south korea, south sudan, soviet union, spain, sri lanka, sudan, suriname, sweden, switzerland, syria, taiwan,
    tajikistan, tanzania, thailand, tibet, timor-leste, togo, tonga, trinidad, tunisia, turkey, türkiye,
    turkmenistan, tuvalu, uganda, ukraine, united arab emirates, united kingdom, united states, uruguay,
    uzbekistan, vanuatu, vatican, venezuela, vietnam, wales, yemen, yugoslavia, zambia, zimbabwe, us, uk, uae,
    usa, eu, ussr, u.s., u.k., u.s.a., u.s, u.k, america, europe, africa, asia, antarctica, middle east, latin
    america, south america, north america, central america
    """)
PLACES = COUNTRIES | _phrases("""
    abu dhabi, addis ababa, aleppo, alexandria, algiers, amman, amsterdam, ankara, athens, atlanta, auckland,
    baghdad, baku, bangkok, barcelona, basra, beijing, beirut, belfast, belgrade, berlin, bethlehem, birmingham,
    bogota, bogotá, bonn, boston, brasilia, brisbane, bristol, brussels, bucharest, budapest, buenos aires, cairo,
    calais, calcutta, cambridge, canberra, cape town, caracas, cardiff, casablanca, chennai, chicago, cologne,
    colombo, copenhagen, dakar, dallas, damascus, darfur, delhi, denver, detroit, dhaka, doha, donetsk, dubai,
    dublin, durban, edinburgh, fallujah, frankfurt, gaza, gaza city, gaza strip, geneva, glasgow, guantanamo bay,
    hamburg, hanoi, harare, havana, hebron, helsinki, hiroshima, ho chi minh city, homs, houston, idlib,
    islamabad, istanbul, jakarta, jeddah, jenin, jerusalem, johannesburg, kabul, kampala, kandahar, karachi,
    kashmir, kathmandu, kharkiv, khartoum, kherson, kiev, kigali, kinshasa, kolkata, kuala lumpur, kyiv, kyoto,
    lagos, lahore, las vegas, leeds, leicester, lima, lisbon, liverpool, london, los angeles, lyon, madrid,
    manchester, manila, mariupol, marseille, mecca, medina, melbourne, miami, milan, minneapolis, minsk,
    mogadishu, mosul, moscow, mumbai, munich, nablus, nairobi, naples, new delhi, new orleans, new york, new york
    city, newcastle, nicosia, odesa, odessa, osaka, oslo, ottawa, oxford, palermo, paris, peshawar, philadelphia,
    phnom penh, pittsburgh, port-au-prince, portland, prague, pretoria, pyongyang, quebec, rafah, raqqa, ramallah,
    reykjavik, riga, rio de janeiro, riyadh, rome, rotterdam, san diego, san francisco, sanaa, santiago, sao
    paulo, são paulo, sarajevo, seattle, seoul, shanghai, sheffield, skopje, sofia, southampton, srebrenica, st
    petersburg, st. petersburg, stockholm, stuttgart, sydney, taipei, tallinn, tashkent, tbilisi, tehran, tel
    aviv, tikrit, tokyo, toronto, tripoli, tunis, turin, ulster, vancouver, venice, vienna, vilnius, warsaw,
    washington, washington dc, washington d.c, wuhan, yangon, yerevan, zagreb, zurich, crimea, donbas, chechnya,
    punjab, xinjiang, west bank, golan heights, catalonia, bavaria, siberia, sinai, kurdistan, alabama, alaska,
    arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho, illinois, indiana,
    iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri,
    montana, nebraska, nevada, new hampshire, new jersey, new mexico, north carolina, north dakota, ohio,
    oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas, utah, vermont,
    virginia, west virginia, wisconsin, wyoming, queensland, new south wales, ontario, alberta, kent, essex,
    surrey, sussex, devon, cornwall, norfolk, suffolk, yorkshire, lancashire, cumbria, scandinavia, balkans,
    baltic, caucasus, mediterranean, sahel, caribbean
    """)
# Words that say of which country or people somebody is.
DEMONYMS = _phrases("""
    afghan, african, albanian, algerian, american, angolan, arab, arabian, argentine, argentinian, armenian,
    asian, australian, austrian, azerbaijani, azeri, bahraini, bangladeshi, basque, belarusian, belgian, bolivian,
    bosnian, brazilian, british, bulgarian, burmese, cambodian, cameroonian, canadian, catalan, caucasian,
    chadian, chechen, chilean, chinese, colombian, congolese, croatian, cuban, cypriot, czech, danish, dutch,
    ecuadorian, egyptian, english, eritrean, estonian, ethiopian, european, filipino, finnish, french, georgian,
    german, ghanaian, greek, guatemalan, haitian, honduran, hungarian, icelandic, indian, indonesian, iranian,
    iraqi, irish, israeli, italian, ivorian, jamaican, japanese, jewish, jordanian, kazakh, kenyan, korean,
    kosovan, kuwaiti, kurdish, kyrgyz, latin, latvian, lebanese, liberian, libyan, lithuanian, macedonian,
    malaysian, malian, maltese, mexican, moldovan, mongolian, moroccan, mozambican, namibian, nepalese,
    nicaraguan, nigerian, norwegian, omani, ottoman, pakistani, palestinian, panamanian, paraguayan, persian,
    peruvian, polish, portuguese, qatari, romanian, russian, rwandan, saudi, scottish, senegalese, serb, serbian,
    singaporean, slovak, slovenian, somali, south african, south korean, north korean, soviet, spanish, sri
    lankan, sudanese, swedish, swiss, syrian, taiwanese, tajik, tanzanian, thai, tibetan, tunisian, turkish,
    turkmen, ugandan, ukrainian, emirati, uruguayan, uzbek, venezuelan, vietnamese, welsh, western, yemeni,
    yugoslav, zambian, zimbabwean, arabic, christian, muslim, islamic, islamist, sunni, shia, shiite, shi’ite,
    shi'ite, catholic, protestant, orthodox, hindu, sikh, buddhist, alawite, druze, yazidi, houthi, tamil, hutu,
    tutsi, roma, communist, democrat, democratic, republican, labour, tory, conservative, christians, muslims,
    americans, russians, israelis, palestinians, kurds, turks, arabs, jews, iraqis, iranians, syrians, afghans,
    germans, britons, ukrainians, indians, africans, europeans, australians, canadians, italians, greeks, serbs,
    egyptians, lebanese-born, democrats, republicans, tories, conservatives, hindus, sikhs, catholics,
    protestants, sunnis, shias, shiites, taliban, brits
    """)

# Ranks and offices that take a capital before a name; the second set are descriptions, lower case before a name.
FORMAL_TITLES = _words("""
    president prime minister premier chancellor senator sen rep representative congressman congresswoman governor
    gov mayor ambassador envoy secretary undersecretary commissioner justice judge king queen prince princess duke
    duchess earl lord lady baron baroness viscount sir dame emperor sultan emir sheikh sheik ayatollah imam rabbi
    pope cardinal archbishop bishop reverend rev father sister mullah grand-mufti mufti patriarch general gen
    lieutenant-general lieutenant lt colonel col major maj captain capt commander cmdr admiral adm brigadier brig
    sergeant sgt corporal cpl private pvt marshal constable inspector superintendent supt sheriff mr mrs ms miss
    mx dr prof professor speaker taoiseach president-elect vice-president attorney councillor cllr detective
    """)
JOB_TITLES = _words("""
    spokesman spokeswoman spokesperson leader chief head director chairman chairwoman chair executive boss manager
    coach captain editor author actor actress singer analyst economist professor lawyer attorney solicitor
    barrister prosecutor officer official lawmaker mp mep legislator politician activist campaigner founder
    co-founder owner analyst strategist historian scientist researcher doctor surgeon engineer photographer
    journalist reporter correspondent presenter broadcaster writer novelist poet playwright filmmaker producer
    director-general striker midfielder defender goalkeeper winger batsman bowler skipper champion teammate rival
    suspect gunman resident farmer witness teacher student soldier negotiator adviser advisor counsel diplomat
    dissident cleric preacher nominee candidate
    """)
TITLE_MODIFIERS = _words("""
    prime foreign vice deputy assistant acting interim former ex outgoing incoming late chief interior defence
    defense finance health education home justice trade energy transport environment agriculture labour labor oil
    information culture sports sport tourism economy economic industry commerce housing planning police press
    attorney secretary state major lieutenant lt brigadier brig rear crown grand associate senior junior first
    second managing general national security presidential company party team club opposition military army navy
    air force district public communications sales world bank central special human rights
    """)
BEFORE_NAME = FORMAL_TITLES | JOB_TITLES

# Last words (or first ones, before “of” and “for”) of what bodies are called.
ORGANISATION_HEADS = _words("""
    academy administration agency airlines airways alliance army assembly association authority bank board bbc
    brigade brigades broadcaster bureau cabinet campaign center centre church club coalition college commission
    committee company confederation congress consortium constabulary consulate corp corps corporation council
    court courts department directorate embassy exchange executive faculty federation firm force forces foundation
    front fund gazette government group guard guards guild hospital house inc initiative institute institution
    intelligence international judiciary league legislature ltd media ministry mission mosque movement museum
    nations navy network news newspaper observatory office organisation organization parliament partners
    partnership party plc police post press prison programme program red-cross republic reserve school senate
    service services society source-centre state staff studies syndicate team television times trust tribunal tv
    union united university vatican watch works workers yard crescent cross airforce airlines bundesbank herald
    tribune journal telegraph guardian observer chronicle holdings industries enterprises technologies systems
    motors pharmaceuticals energy petroleum communications entertainment pictures records studios bancorp group’s
    llc llp gmbh ag sa
    """)
PLACE_HEADS = _words("""
    airport avenue base bay beach boulevard bridge canal cape city coast county desert district east falls forest
    gulf harbour harbor heights hill hills island islands isle lake lane mount mountain mountains north ocean park
    pass peninsula plateau port province region river road sea square south stadium station strait strip street
    territory tower town township valley village west zone
    """)
# Words inside a name that are written small; those of the second set join the parts of bodies.
PARTICLES = _words("al el bin ibn bint abu de da dos das del della di du van von der den ter")
JOINERS = _words("of for on and the in &")

# Common given names of many languages: evidence that what follows is a surname.
GIVEN = _words("""
    aaron abbas abdul abdullah abigail adam adrian ahmad ahmed aisha alan albert alejandro aleksandr alex
    alexander alexandra alexei alfred ali alice alison amanda amina amir amy ana anatoly andre andrea andreas
    andrei andrew andy angela anita ann anna anne anthony antonio anton antony arthur asif asma barack barbara
    bashar ben benjamin bernard bernd bill bob boris brenda brian bruce carl carla carlos carmen carol caroline
    catherine cecilia charles charlotte chen chris christian christina christine christopher claire claude claudia
    colin craig daniel daniela dave david dean deborah denis dennis diana diane diego dmitri dmitry dominic donald
    dorothy douglas edward elena eli elizabeth ellen emily emma emmanuel enrique eric erik ernest eva evelyn
    fatima felix fernando fiona frances francesco francis francois frank fred frederick gabriel gareth gary gavin
    geoff geoffrey gillian graeme george gerald gerard gerhard giovanni giulia gordon graham greg gregory guillermo gustavo guy
    hamid hamza hans harold harry hasan hassan heather hector helen henri henry hillary hugh hugo hussein ian
    ibrahim igor imran ines ingrid irina isaac isabel ivan jack jacob jacques jaime jake james jamie jan jane
    janet jason javier jean jeff jeffrey jennifer jeremy jerry jessica jim joan joanna joe joel johan john
    jonathan jorge jose josé joseph joshua juan judith julia julian julie justin karen karim karl karl-heinz kate
    katherine kathleen keir keith kelly ken kenneth kevin khaled khalid kim klaus kofi lars laura lauren laurent lee
    leila leo leon leonard leonid liam linda lisa louis louise lucas lucy luis luke magnus mahmoud malcolm manuel
    marc marcel marco marcus margaret maria marie marina mario marion marta martha martin mary matt matthew
    maurice max mehmet melissa michael michel michelle miguel mike mikhail mohamed mohammad mohammed monica
    mostafa muhammad mustafa nadia nancy narendra nasser natalia natalie neil nelson nicholas nick nicola nicolas
    nigel nikolai nina nora norman olaf oleg olga oliver olivia omar oscar pablo pamela patricia patrick paul
    paula pavel pedro peter petra phil philip philippe pierre rachel rafael rahul rajesh ralph ramon raul raymond
    rebecca reza ricardo richard rick robert roberto robin rodrigo roger roland ron ronald rosa rose rosemary ross
    roy rupert russell ruth ryan salah saleh sally sam samantha samir samuel sandra sanjay sara sarah scott sean
    sebastian sergei sergey sergio shane sharon shaun sheila silvia simon sofia sonia sophie stefan stella
    stephanie stephen steve steven stuart sunil susan suzanne svetlana sven sylvia tamara tariq tatiana ted teresa
    terry theresa thomas tiago tim timothy tina tobias todd tom tony tracy ursula valentina vanessa vera veronica
    victor victoria vijay viktor vincent vladimir volodymyr walter wang wayne wendy werner william wolfgang xavier
    xi yasser yevgeny youssef yulia yuri yusuf zoe
    """)

# People who are known by what they are: heads of "a police spokesman", "two security sources".
ROLE_HEADS = _words("""
    spokesman spokeswoman spokesperson official officer minister president mayor governor senator lawmaker mp
    deputy ambassador diplomat envoy judge prosecutor lawyer attorney solicitor detective inspector commander
    general colonel major captain soldier fighter commander-in-chief sheriff chief leader head chairman chairwoman
    chair director manager boss executive coach analyst economist expert scientist researcher professor academic
    historian author editor reporter journalist correspondent blogger activist campaigner protester demonstrator
    supporter critic opponent rival source witness bystander onlooker passer-by resident neighbour neighbor
    villager local tourist passenger driver pilot doctor medic paramedic nurse surgeon patient survivor victim
    relative friend colleague mother father son daughter brother sister wife husband widow parent family couple
    student teacher headteacher pupil farmer worker employee trader investor broker banker dealer businessman
    businesswoman owner founder adviser advisor aide secretary insider observer circle commentator politician legislator
    councillor negotiator mediator rebel militant insurgent hostage refugee migrant prisoner inmate suspect
    defendant gunman captor dissident cleric imam priest bishop pope rescuer firefighter engineer technician
    organiser organizer fan player striker skipper captain actor actress singer director pundit monitor strategist
    forecaster campaigner environmentalist pensioner shopkeeper
    """)
# Heads of roles that are a body of people: police said, officials said.
ROLE_BODIES = _words("""
    police authorities government ministry military army court company firm union party agency council hospital
    organisation organization group charity university team club airline bank commission committee department
    office embassy administration regime parliament navy media press defence prosecution firefighters opposition
    watchdog regulator troops coastguard
    """)
