package code

// The rules of the coder that are not rows of a table. Tables say what words
// mean; these say how words stand to each other.
var (
	rulePhraseUnknown = Rule{Name: "phrase/unknown-head", Confidence: 450,
		Means: "a noun phrase whose head no table knows",
		Examples: []Example{
			{Text: "اختطف مسلحون فؤاد الورداني في مدينة الموصل.", Field: "recipients", Want: "فؤاد الورداني"},
		}}

	rulePhraseAnaphor = Rule{Name: "phrase/group-named-before", Confidence: 650,
		Means: "التنظيم and its like mean the armed group named before",
		Examples: []Example{
			{Text: "أعلن تنظيم داعش مسؤوليته. وقتل مسلحو التنظيم ثلاثة جنود في مدينة الموصل.", Field: "actors", Want: "مسلحو التنظيم"},
		}}

	rulePhraseSoleGroup = Rule{Name: "phrase/only-group-named", Confidence: 550,
		Means: "fighters without a name belong to the only armed opposition group that the article names, if it is named near them",
		Examples: []Example{
			{Text: "نشر تنظيم داعش بيانا أمس. وهاجم متطرفون قرية في محافظة نينوى.", Field: "actors", Want: "متطرفون"},
		}}

	ruleVerbSubject = Rule{Name: "role/verb-subject", Confidence: 750,
		Means: "the first bare phrase after an active verb does the act",
		Examples: []Example{
			{Text: "هاجم مسلحون نقطة تفتيش في مدينة الموصل.", Field: "actors", Want: "مسلحون"},
			{Text: "اعتقلت الشرطة ثلاثة مهربين في مدينة وهران.", Field: "actors", Want: "الشرطة"},
		}}
	ruleSubjectAhead = Rule{Name: "role/subject-ahead", Confidence: 700,
		Means: "the phrase before a verb that agrees with it does the act, as in headlines and after أن",
		Examples: []Example{
			{Text: "مسلحون يهاجمون نقطة تفتيش في الموصل", Field: "actors", Want: "مسلحون"},
			{Text: "قالت الوزارة إن مسلحين هاجموا نقطة تفتيش في الموصل.", Field: "actors", Want: "مسلحين"},
		}}
	ruleVerbObject = Rule{Name: "role/verb-object", Confidence: 700,
		Means: "the second bare phrase after an active verb suffers the act",
		Examples: []Example{
			{Text: "هاجم مسلحون نقطة تفتيش في مدينة الموصل.", Field: "recipients", Want: "نقطة تفتيش"},
			{Text: "اعتقلت الشرطة ثلاثة مهربين في مدينة وهران.", Field: "recipients", Want: "ثلاثة مهربين"},
		}}
	rulePassiveSubject = Rule{Name: "role/passive-subject", Confidence: 750,
		Means: "the only phrase after a verb of killing or taking suffers it: the spelling hides the passive",
		Examples: []Example{
			{Text: "قتل ثلاثة جنود في هجوم على حاجز قرب الموصل.", Field: "recipients", Want: "ثلاثة جنود"},
		}}
	ruleVictimSubject = Rule{Name: "role/victim-subject", Confidence: 750,
		Means: "the subject of a verb of dying suffers the act",
		Examples: []Example{
			{Text: "استشهد أربعة جنود في هجوم على حاجز قرب الموصل.", Field: "recipients", Want: "أربعة جنود"},
		}}
	ruleConstructVictim = Rule{Name: "role/construct-victim", Confidence: 800,
		Means: "the noun after مقتل, اعتقال and the like suffers the act",
		Examples: []Example{
			{Text: "مقتل أربعة جنود في هجوم على حاجز قرب الموصل", Field: "recipients", Want: "أربعة جنود"},
			{Text: "أعلنت الشرطة اعتقال ثلاثة مهربين في وهران.", Field: "recipients", Want: "ثلاثة مهربين"},
		}}
	ruleAntecedent = Rule{Name: "role/antecedent", Confidence: 700,
		Means: "the pronoun of مصرعهم means the phrase before it",
		Examples: []Example{
			{Text: "لقي تسعة أشخاص مصرعهم في هجوم بسيارة مفخخة في بغداد.", Field: "recipients", Want: "تسعة أشخاص"},
		}}
	ruleConstructObject = Rule{Name: "role/construct-object", Confidence: 700,
		Means: "the noun after استهداف, قصف and the like suffers the act",
		Examples: []Example{
			{Text: "أدان المجلس استهداف مستشفى الأطفال في حلب بغارة جوية.", Field: "recipients", Want: "مستشفى الأطفال"},
		}}
	ruleConstructAgent = Rule{Name: "role/construct-agent", Confidence: 650,
		Means: "the noun after هجوم, مظاهرة and the like does the act",
		Examples: []Example{
			{Text: "وقعت هجمات حركة الشباب في مقديشو.", Field: "actors", Want: "حركة الشباب"},
		}}
	ruleNationality = Rule{Name: "role/nationality", Confidence: 700,
		Means: "the adjective of nationality after an act noun tells the state behind it",
		Examples: []Example{
			{Text: "قتل خمسة مدنيين في غارة أمريكية على قرية قرب قندهار.", Field: "actors", Want: "أمريكية"},
		}}
	ruleMutual = Rule{Name: "role/mutual", Confidence: 750,
		Means: "the phrases after بين and مع are the sides of a clash",
		Examples: []Example{
			{Text: "اندلعت اشتباكات بين الجيش ومسلحين في مدينة بنغازي.", Field: "actors", Want: "الجيش"},
			{Text: "اندلعت اشتباكات بين الجيش ومسلحين في مدينة بنغازي.", Field: "actors", Want: "مسلحين"},
		}}
	ruleAgainst = Rule{Name: "role/against", Confidence: 700,
		Means: "the phrase after على or ضد suffers the act",
		Examples: []Example{
			{Text: "شن مسلحون هجوما على نقطة تفتيش في الموصل.", Field: "recipients", Want: "نقطة تفتيش"},
		}}
	ruleLam = Rule{Name: "role/lam", Confidence: 650,
		Means: "an armed party after لـ does the act; anyone else after an actor suffers it",
		Examples: []Example{
			{Text: "قتل أربعة جنود في هجوم لحركة الشباب في مقديشو.", Field: "actors", Want: "حركة الشباب"},
		}}
	ruleAgentPhrase = Rule{Name: "role/agent-phrase", Confidence: 750,
		Means: "the phrase after على يد, من قبل, برصاص or نفذه does the act",
		Examples: []Example{
			{Text: "قتل صحفي على يد مسلحين في مدينة عدن.", Field: "actors", Want: "مسلحين"},
			{Text: "قتل أربعة جنود في هجوم نفذه مسلحون قرب الموصل.", Field: "actors", Want: "مسلحون"},
		}}
	ruleAccused = Rule{Name: "role/accused", Confidence: 600,
		Means: "who is held on a charge of an act is its alleged actor",
		Examples: []Example{
			{Text: "أوقفت الشرطة رجلا بتهمة قتل زوجته في مدينة وجدة.", Field: "actors", Want: "رجلا"},
		}}

	ruleLightVictim = Rule{Name: "role/light-verb-victim", Confidence: 750,
		Means: "the subject of تعرض and its like suffers the act named after it",
		Examples: []Example{
			{Text: "تعرضت قوة للجيش لهجوم مسلح قرب مدينة بغداد.", Field: "recipients", Want: "قوة للجيش"},
		}}

	ruleLightVerb = Rule{Name: "role/light-verb", Confidence: 750,
		Means: "the subject of شن, نفذ and the like does the act that follows",
		Examples: []Example{
			{Text: "شن مسلحون هجوما على نقطة تفتيش في الموصل.", Field: "actors", Want: "مسلحون"},
		}}
	ruleSpeaker = Rule{Name: "role/speaker", Confidence: 700,
		Means: "who announces in the first place what \"they\" did, did it",
		Examples: []Example{
			{Text: "أعلنت حركة الشباب أنها نفذت هجوما على فندق في مقديشو.", Field: "actors", Want: "حركة الشباب"},
		}}
	ruleClaimant = Rule{Name: "role/claimant", Confidence: 800,
		Means: "who claims responsibility for the act is an actor of it",
		Examples: []Example{
			{Text: "قتل أربعة جنود في هجوم قرب الموصل. وتبنى تنظيم داعش الهجوم.", Field: "actors", Want: "تنظيم داعش"},
		}}
	ruleGroupBeside = Rule{Name: "role/group-beside", Confidence: 450,
		Means: "a main attack that was foiled or is feared, and has no actor, is given the one armed opposition group named beside it",
		Examples: []Example{
			{Text: "أحبطت الشرطة هجوما على سوق في بغداد. وينتمي الموقوفون إلى تنظيم داعش.", Field: "actors", Want: "تنظيم داعش"},
		}}
	ruleMoved = Rule{Name: "role/moved", Confidence: 700,
		Means: "a force that is moved or deployed is an actor of the mobilisation",
		Examples: []Example{
			{Text: "نشر الجيش قوات خاصة في مدينة بنغازي.", Field: "actors", Want: "قوات خاصة"},
		}}
	ruleFoilerSubject = Rule{Name: "role/foiler-subject", Confidence: 750,
		Means: "the subject of أحبط, أفشل and the like stopped the act",
		Examples: []Example{
			{Text: "أحبطت قوات الأمن هجوما على مطار بغداد.", Field: "foiled_by", Want: "قوات الأمن"},
		}}

	ruleOutcomeDone = Rule{Name: "outcome/asserted", Confidence: 850,
		Means: "no cue says otherwise: the act took place",
		Examples: []Example{
			{Text: "هاجم مسلحون حاجزا في مدينة الموصل.", Field: "outcome", Want: "done"},
		}}
	ruleOutcomeFuture = Rule{Name: "outcome/future", Confidence: 700,
		Means: "a verb in the future is a plan",
		Examples: []Example{
			{Text: "سيهاجم الجيش مواقع المسلحين في بنغازي.", Field: "outcome", Want: "planned"},
		}}
	ruleOutcomeNegated = Rule{Name: "outcome/negated", Confidence: 650,
		Means: "a negated verb says that the act did not happen",
		Examples: []Example{
			{Text: "لم يشن الجيش غارات على مدينة بنغازي.", Field: "outcome", Want: "denied"},
		}}
	ruleOutcomeAhead = Rule{Name: "outcome/date-ahead", Confidence: 800,
		Means: "an act dated after publication is planned",
		Examples: []Example{
			{Text: "إضراب عام في مدينة نابل يوم 25 جانفي", Published: "2018-01-18", Field: "outcome", Want: "planned"},
		}}
	ruleOutcomePlot = Rule{Name: "outcome/plot", Confidence: 650,
		Means: "a planned attack is foiled where the article says that the plot was stopped",
		Examples: []Example{
			{Text: "أحبط رجال الأمن مخططا أعدته خلية في مدينة وهران. وكانت الخلية تستعد لتنفيذ هجمات على أسواق.", Field: "outcome", Want: "foiled"},
		}}

	rulePlaceUnknown = Rule{Name: "place/unknown-name", Confidence: 600,
		Means: "a name after قرية, بلدة and the like is a place even where no table knows it",
		Examples: []Example{
			{Text: "هاجم مسلحون قرية زرنوقة في محافظة ديالى وقتلوا خمسة مدنيين.", Field: "place", Want: "قرية زرنوقة"},
		}}
	rulePlaceSure = Rule{Name: "place/country-of-article", Confidence: 550,
		Means: "no words name a place, but the article names one country far more than any other",
		Examples: []Example{
			{Text: "اعتقلت الشرطة العراقية خمسة مسلحين، كما قالت وزارة الداخلية العراقية والجيش العراقي والحكومة العراقية.", Field: "place", Want: "IRQ"},
		}}
	ruleDateNear = Rule{Name: "date/nearest", Confidence: 750,
		Means: "the nearest expression of time that does not date a statement dates the act",
		Examples: []Example{
			{Text: "قتل ثلاثة جنود أمس في هجوم قرب الموصل.", Published: "2015-08-10", Field: "date", Want: "أمس"},
		}}
	ruleHistoricalDate = Rule{Name: "historical/date", Confidence: 850,
		Means: "the act is dated more than 30 days before publication",
		Examples: []Example{
			{Text: "هاجم مسلحون حاجزا في مدينة الموصل في كانون الثاني 2017.", Published: "2019-03-12", Field: "historical", Want: "true"},
		}}
	ruleHistoricalYear = Rule{Name: "historical/year", Confidence: 600,
		Means: "the act is dated with its year in an article whose day of publication is not known: news of the day needs no year",
		Examples: []Example{
			{Text: "هاجم مسلحون حاجزا في مدينة الموصل عام 2005.", Field: "historical", Want: "true"},
		}}
	ruleTollFrame = Rule{Name: "toll/frame", Confidence: 800,
		Means: "a count of those who suffer the act",
		Examples: []Example{
			{Text: "مقتل أربعة جنود في هجوم على حاجز قرب الموصل", Field: "killed", Want: "أربعة جنود"},
		}}
	ruleTollNoun = Rule{Name: "toll/noun", Confidence: 750,
		Means: "a count of قتلى, جرحى and the like",
		Examples: []Example{
			{Text: "أسفر هجوم على سوق في بغداد عن سقوط عشرين قتيلا.", Field: "killed", Want: "عشرين قتيلا"},
		}}
	ruleVoiceInherited = Rule{Name: "attribution/inherited", Confidence: 700,
		Means: "وأضاف and مشيرا إلى أن go on with the voice before them",
		Examples: []Example{
			{Text: "قال وزير الداخلية إن الوضع مستقر في مدينة الموصل. وأضاف أن القوات الأمنية اعتقلت خمسة مسلحين في المدينة.", Field: "attribution", Want: "وزير الداخلية"},
		}}
	ruleMainTitle = Rule{Name: "main/title", Confidence: 850, Means: "the title speaks of the act",
		Examples: []Example{
			{Text: "مقتل خمسة جنود في هجوم على حاجز في الموصل\n\nهاجم مسلحون حاجزا في مدينة الموصل أمس وقتلوا خمسة جنود قبل أن ينسحبوا.", Field: "main", Want: "true"},
		}}
	ruleMainFirst = Rule{Name: "main/first", Confidence: 550,
		Means: "neither title nor lead speaks of an act that is reported; the first reported act is taken",
		Examples: []Example{
			{Text: "تعيش مدينة الموصل منذ شهور طويلة ظروفا صعبة يعرفها الجميع. وقال سكانها إن الحياة تغيرت. وهاجم مسلحون حاجزا في المدينة أمس.", Field: "main", Want: "true"},
		}}

	ruleMainLead = Rule{Name: "main/lead", Confidence: 750, Means: "the first sentence speaks of the act, and the title of none",
		Examples: []Example{
			{Text: "هاجم مسلحون حاجزا في مدينة الموصل أمس وقتلوا خمسة جنود قبل أن ينسحبوا.", Field: "main", Want: "true"},
		}}
)

// Rules lists all rules in the order they are explained to people.
var Rules = []*Rule{&rulePhraseUnknown, &rulePhraseAnaphor, &rulePhraseSoleGroup, &ruleVerbSubject, &ruleSubjectAhead, &ruleVerbObject, &rulePassiveSubject, &ruleVictimSubject,
	&ruleConstructVictim, &ruleAntecedent, &ruleConstructObject, &ruleConstructAgent, &ruleNationality, &ruleMutual, &ruleAgainst, &ruleLam,
	&ruleAgentPhrase, &ruleLightVerb, &ruleLightVictim, &ruleAccused, &ruleSpeaker, &ruleClaimant, &ruleGroupBeside, &ruleMoved, &ruleFoilerSubject, &ruleOutcomeDone, &ruleOutcomeFuture,
	&ruleOutcomeNegated, &ruleOutcomeAhead, &ruleOutcomePlot, &rulePlaceUnknown, &rulePlaceSure, &ruleDateNear, &ruleHistoricalDate, &ruleHistoricalYear, &ruleTollFrame, &ruleTollNoun,
	&ruleVoiceInherited, &ruleMainTitle, &ruleMainLead, &ruleMainFirst}
