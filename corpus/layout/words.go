package layout

import "strings"

type set map[string]bool

func words(list string) set {
	s := set{}
	for _, word := range strings.Fields(list) {
		s[word] = true
	}
	return s
}

var (
	// honorifics come before a name, with or without a full stop.
	honorifics = words(`brig pvt cpl radm vadm ltg mr mrs ms miss mx dr prof sir dame lord lady madam hon rev fr st gen lt col maj capt cmdr adm sgt
		sen rep gov amb pres sec supt jr sr`)

	// offices are words that name who speaks by what he or she is.
	offices = words(`president vice-president premier minister chancellor secretary undersecretary governor mayor ambassador
		chair chairman chairwoman chairperson director director-general commissioner administrator ombudsman
		spokesman spokeswoman spokesperson official officer adviser advisor assistant deputy counsel counsellor counselor
		general admiral colonel captain major commander lieutenant sergeant senator representative congressman
		congresswoman councillor delegate judge justice attorney prosecutor solicitor professor doctor king queen prince
		princess pope bishop cardinal economist statistician analyst treasurer ceo cfo coo cto founder co-founder editor
		moderator host hostess anchor presenter operator interpreter translator facilitator interviewer announcer
		reporter reporters journalist questioner correspondent press participant speaker caller member head chief envoy
		superintendent sheriff inspector constable marshal comptroller auditor registrar rector dean manager leader
		staff aide voice audience`)

	// callings say who somebody is where a name is with them. Labels have them
	// less often than topics do.
	callings = words(`executive brigadier archbishop archdeacon rabbi imam provost principal chaplain vicar pastor nurse midwife paramedic physician
		surgeon headteacher headmaster headmistress teacher lecturer tutor coach trainer engineer scientist researcher specialist
		consultant expert coordinator co-ordinator convener convenor organiser organizer negotiator lawyer barrister coroner magistrate ranger
		warden firefighter supervisor owner partner trustee curator librarian controller planner master skipper inspector-general secretary-general
		vice-chancellor vice-chair vice-chairman commodore investigator emissary consul`)

	// askers are those of them who ask, and hosts those who may.
	askers = words(`reporter reporters journalist questioner correspondent press participant caller audience`)
	hosts  = words(`moderator host hostess anchor presenter interviewer facilitator announcer analyst`)

	// parties, beside the name of a member of a parliament, are of one who may ask.
	parties = words(`con conservative lab labour lib ld dem snp green dup alba ind independent liberal ndp democrat republican`)

	// outlets are names that stand for an outlet in any company; outletWords
	// are words that names of outlets have.
	outlets = words(`reuters ap afp upi bloomberg cctv cgtn cnr cri cns xinhua cnn cnbc bbc itv abc nbc cbs npr pbs msnbc c-span
		nhk kyodo jiji nikkei asahi yomiuri mainichi yonhap kbs mbc ktv tass interfax ansa dpa ard zdf rfi rai tve
		anadolu pti ndtv axios politico semafor marketwatch barron's newsmax aljazeera`)
	outletWords = words(`news daily times post tv television radio journal agency press herald tribune gazette broadcasting
		broadcaster magazine weekly monthly media network newspaper telegraph guardian globe observer chronicle courier
		business review finance financial online wire express mirror mail channel`)

	// outletDays are words that are part of a name only of an outlet.
	outletDays = words(`morning evening today sunday monday tuesday wednesday thursday friday saturday point`)

	particles = words(`of and for the de la le las los del della di da das dos do du van von der den ten ter bin bint ibn al el
		y e to in at on`)

	// notNames open paragraphs of prose, notices and headings, and are not part
	// of the name of a person or an office.
	notNames = words(`a an the this that these those there here it its i we you he she they who whom whose what which when where
		why how my our your his her their all any both each every few many most much none
		some such in on at by for from to with without as if but and or so yet then now while because since until although though after
		before during about above below between under over through into of off out up down not no yes ok okay well also again
		however therefore thus hence moreover furthermore meanwhile instead otherwise indeed overall still
		firstly secondly thirdly finally lastly last next
		is are was were be been am do does did has have had can could will-be would should may-be must let let's lets remember look listen
		see say said says think thank thanks please consider imagine suppose recall read click visit call
		note notes nb ps example examples update updated updates correction corrections corrected summary conclusion conclusions
		introduction background overview abstract contents context source sources contact contacts subject re regarding topic topics
		theme date dates time venue place location tel telephone phone fax email e-mail website web url link links release released
		immediate immediately embargo embargoed goal goals aim aims target targets result results finding findings figure figures table
		tables chart charts graph key point points bottom line lines takeaway takeaways highlight highlights question questions answer
		answers q&a photo photos video audio image images caption credit copyright disclaimer warning important reminder attention notice
		agenda programme program participants speakers attendees attendance present chapter section part appendix annex item items step
		steps fact facts myth reality truth problem problems solution reason reasons cause causes effect effects change changes issue
		issues lesson lessons news-release transcript transcripts remarks statement opening closing briefing conference interview
		today tomorrow yesterday tonight monday tuesday wednesday thursday friday saturday sunday january february march
		july august september october november december ladies gentlemen everyone everybody colleagues friends dear hello hi
		good morning afternoon evening welcome
`)

	// topics do the same, unless an office is with them ("Trade Minister Low").
	topics = words(`first second third fourth fifth sixth seventh eighth ninth tenth one two three four five six seven
		eight nine ten growth inflation unemployment employment jobs prices price wages rates rate output production investment consumption
		exports imports trade trend trends demand supply income revenue profit profits sales deficit surplus debt budget spending
		taxes tax housing health education energy climate data forecast outlook economy economic policy policies numbers percent
		total totals`)

	// ordinary words begin a topic ("Small Steps: …") more often than a name.
	ordinary = words(`small big large new old open free clean better best more less strong safe fair great long short high low
		public private national local regional global social total net gross annual quarterly monthly main major minor real
		green digital common general special early late full empty easy hard good bad right wrong different same direct
		simple central foreign domestic international industrial agricultural financial fiscal monetary rural urban
		current former future past recent other further additional own clear strategic sustainable human natural`)

	// pronouns and the like do not open or fill an office.
	pronouns = words(`i we you he she they it my our your his her their this that these those is are was were be has have had do
		does did will would can could should must who which what there but so if because`)
)
