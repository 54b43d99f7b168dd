import * as is from './classes';

/** Words by class; a plural is added to each noun. Phrases are words with spaces. */
export const NOUNS: readonly [number, string][] = [
  [
    is.PUPIL,
    'nurture group,pupil premium,pupils premium,free school meals,disadvantaged pupil,early years,pupil,student,child,children,learner,boy,girl,young people,young person,leaver,school leaver,reader,writer,cohort,class,ks1,peer,peers,' +
      'sixth former,kindergartner,freshman,freshmen,sophomore,infant,junior,toddler,youngster,youth,graduate,subgroup,group of pupils,' +
      'high attainer,low attainer,higher attainer,lower attainer,middle attainer,prior attainer,persistent absentee,new arrival,new starter,' +
      'two year old,three year old,four year old,five year old,apprentice,trainee,player,nursery,reception,kindergarten,key group,target group,' +
      'year group,sixth form,early years children,refugee,traveller,young carer,looked after child,looked after children,swimmer,scholar,' +
      'more able,most able,ppg,pp,fsm,eal,send,sen,ell,els,ltel,ltels,english learner,multilingual learner,sen support,pa pupils,lac,cla,ey,' +
      'year seven,year six,grader,enrolment,ehcp,ehcps,disadvantaged,non-disadvantaged,vulnerable,underachiever,participant',
  ],
  [
    is.STAFF,
    'staff,teacher,leader,subject leader,middle leader,senior leader,headteacher,head teacher,head,deputy head,deputy,assistant head,principal,slt,' +
      'teaching assistant,support staff,ta,tas,practitioner,ect,nqt,early career teacher,senco,sendco,lead,maths lead,english lead,phase leader,' +
      'head of department,heads of department,year head,head of year,heads of year,tutor,coordinator,co-ordinator,employee,lsa,mta,workforce,' +
      'midday supervisor,mentor,colleague,team,members of staff,member of staff,faculty,educator,paraeducator,administrator,librarian,volunteer,' +
      'key worker,form tutor,instructor,middle management,management,assistant,lunchtime supervisor,hlta,headship,adult',
  ],
  [is.PARENT, 'ptsa,pta,ptfa,parent,carer,family,families,father,mother,dad,mum,guardian,grandparent,community member'],
  [
    is.GOVERNOR,
    'governor,governing body,governing board,board,trustee,governors,governing bodies,governance committee,lgb,fgb',
  ],
  [
    is.SCHOOL,
    'school,academy,academies,department,trust,setting,primary,primaries,secondary,secondaries,classroom,college,district,region,local authority,' +
      'nurseries,provider,employer,partner,area,site,county,authority,lea,mat,lesson',
  ],
  [
    is.AGENT,
    'bilingual assistant,worker,support worker,attendance officer,welfare officer,speech and language therapist,family support advisor,sle,nle,nlg,consultant,specialist,adviser,advisor,coach,coaches,system leader,expert,therapist,counsellor,ewo,educational psychologist,' +
      'english hub,maths hub,research school,facilitator,provider,professional,officer,external reviewer,practitioner,specialist leader,charity,agency,' +
      'national leader,ofsted inspector,trainer,psychologist,nurse,advisory teacher,ep,eps',
  ],
  [
    is.ANYBODY,
    'people,respondent,participant,individual,user,visitor,delegate,attendee,candidate,client,person,applicant',
  ],
  [
    is.SPECIFIC,
    'place value,number sense,sentence structure,problem solving,word problem,arrival,times tables,mental arithmetic,spending,finance,annual review,induction,forest school,cycling,archery,drama,cooking,yoga,gardening,outdoor learning,eco,religious education,pshe,rse,design and technology,accelerated reader,p 8,provision map,phonics screening,loan,pa,att,p8,a8,holiday,rwi,read write inc,spend,letter,key person,home visit,mark,ofsted,high-ability reader,story time,reading,writing,math,maths,mathematics,english,science,phonics,spelling,grammar,handwriting,punctuation,arithmetic,numeracy,literacy,oracy,' +
      'vocabulary,comprehension,fluency,reasoning,mastery,history,geography,computing,music,art,pe,physical education,french,spanish,language,' +
      'modern foreign languages,mfl,languages,biology,chemistry,physics,humanities,algebra,geometry,number,fractions,calculation,inference,' +
      'times table,number bond,number fact,multiplication,speech,communication and language,listening,attendance,absence,absenteeism,' +
      'persistent absence,punctuality,lateness,lates,late mark,suspension,exclusion,expulsion,detention,removal,behaviour,behavior,bullying,truancy,' +
      'gld,good level of development,early learning goal,elg,gds,exs,rwm,combined,' +
      'ebacc,attainment 8,progress 8,grade,a level,as level,gcse,btec,qualification,diploma,graduation,completion,course completion,retention,' +
      'turnover,recruitment,vacancies,vacancy,withdrawal,destination,neet,apprenticeship,university,uptake,take-up,entry,enrolment,' +
      'swimming,sport,sports,physical activity,active travel,football,dance,gymnastics,athletics,fitness,stamina,flexibility,core strength,' +
      'fine motor skills,gross motor skills,competition,tournament,league,festival,club,playtime,lunchtime,break time,breaktime,extra-curricular,' +
      'extracurricular,residential,homework,presentation,questioning,marking,modelling,scaffolding,' +
      'retrieval practice,direct instruction,subject knowledge,lesson,guided reading,book band,reading age,standardised score,scaled score,' +
      'safeguarding,health and safety,budget,deficit,complaint,workload,staff absence,transition,careers,gatsby benchmark,' +
      'employer interaction,work experience,parents evening,parental engagement,parental involvement,coffee morning,special educational needs,' +
      'speech and language,sensory room,autism,makaton,widgit,early identification,referral,managed move,removals,' +
      'placement,low-level disruption,disruption,incident,racist,homophobic,sexual harassment,fixed-term exclusion,routine,corridor,wheelchair,' +
      'signage,toilet,swim,read,write,spell,play leader,playleader,playground,reading for pleasure,sats,tutor time,subject leadership,' +
      'middle leadership,succession planning,monitoring file,single central record,action plan,development plan,accessibility,equality,' +
      'accident,injury,sickness,screen time,healthy eating,diet,obesity,lunch,meal,breakfast club,holiday club,' +
      'phonics screening check,phonics check,phonics screen,multiplication tables check,mtc,proficiency,capstone project,' +
      'social awareness,growth percentile,financial literacy,coding,stem,steam,' +
      'quiz,prior knowledge,forces,progression document,handwriting,pencil,book corner,storytelling,rhyme,novel,' +
      'reading café,minibus,homework app,alternative to suspension,discipline,eating,internet safety,online safety',
  ],
  [
    is.INNER,
    'governance,website,communication,mentoring,counselling,planning,newsletter,forum,mental health,emotional regulation,self-regulation,sense of belonging,challenging feelings,story,feelings,confidence,resilience,wellbeing,well-being,independence,self-esteem,self-confidence,self-efficacy,motivation,awareness,' +
      'understanding,skill,attitude,belonging,happiness,anxiety,depression,enjoyment,pride,perseverance,stamina,oral language,' +
      'spoken language,early language,metacognition,teamwork,team working,participation,involvement,relationship,friendship,social skills,concentration,' +
      'collaboration,subject expertise,pedagogy,morale,satisfaction,empathy,readiness,ownership,curiosity,creativity,' +
      'metacognitive,regulation,emotional literacy,safety,',
  ],
  [
    is.GENERAL,
    'pastoral,pandemic,lockdown,structure,reduction,increase,rise,decrease,decline,change,adjustment,post,package,commitment,despite,material change,champion,continuity,remote learning,prior,behaviour for learning,collaboration,parental,cultural,choice,route,view,goals,capital,engagement,aspiration,leadership,expertise,needs,greater depth,expected standard,expected level,growth,library,libraries,letter,unit,national,nationally,england,arrangement,referral service,measures,basis,timeline,category,outcome,standard,attainment,progress,performance,quality,provision,teaching,learning,potential,achievement,education,opportunity,opportunities,' +
      'practice,approach,curriculum,curricula,experience,culture,ethos,environment,need,support,expectation,strategy,strategies,' +
      'policy,policies,priority,priorities,plan,improvement,development,system,process,processes,procedure,resource,resources,activity,activities,' +
      'programme,program,project,initiative,capacity,impact,success,excellence,effectiveness,consistency,inclusion,access,life,lives,world,' +
      'community,communities,society,capital,barrier,gap,difference,chance,start,foundation,profile,status,range,breadth,depth,balance,knowledge,' +
      'starting point,age-related,aspect,difficulty,difficulties,group,others,other,pupils,context,home circumstance,background,career,horizon,cost,' +
      'everyone,business,reach,everyday,welfare,information,feedback,evidence,result,target,school life,future,work,time,way,level,rate,number,' +
      'percentage,proportion,share,amount,average,target,measure,partnership,vision,value,values,journey,help,advice,guidance,equipment,book,' +
      'website,furniture,thing,programmes,cpd,inset,training,professional development,ready to learn,multi-agency,self-evaluation,school improvement,' +
      'accountability,ambition,stakeholder,issue,problem,mental health problem,service,additional services,charter,sip,sef,day,week,hour,' +
      'meeting,visit,action,step,specialist,class teacher,headline,pathway,extra,nurture,phase,team,delivery,outcome,covid,foundation,' +
      'ppg,are,quality first teaching,first,ks,key stage,year,yr,scheme,scheme of work,topic,structure,committee,subject,subjects,curriculum areas,' +
      'core,subject area,participant,engagement,whole,rest,place,use,role,part,member,case,model,effect,benefit,area,aim,goal,objective,end,' +
      'maximum,minimum,total,further,greater,school-ready,tracking,impact,life experience,enrichment,extra help,workshop,conference,day,event,store,' +
      'map,exception,circumstance,underachievement,point,percentage,baseline,per,cent,adult,professional,improvements,progression,staffing,leaver',
  ],
  [
    is.INPUT,
    'place,contribution,approach,toolkit,sensory room,buddy,partner,stay and play,week,toolkit,assistant,training,workshop,session,course,resource,resources,cpd,inset,coaching,mentoring,visit,meeting,day,half day,hour,release time,time,purchase,equipment,' +
      'subscription,programme,program,provision,opportunity,opportunities,club,capacity,intervention,tuition,tutoring,support,programme of support,plan,plans,policy,' +
      'policies,review,website,newsletter,café,coffee morning,fund,funding,book,laptop,device,visualiser,assembly,assemblies,event,' +
      'trip,residential,forum,group,pack,scheme,programme,induction,planning,moderation,conference,activity day,' +
      'access,specialist,therapist,room,home visit,breakfast club,celebration,display,signage,professional development,' +
      'development time,staff meeting,twilight,guidance,timetable,enrichment,supervision,counselling,counsellor,assembly,hire,' +
      'subscription,appointment,recruitment campaign,working party,drop-in,mentor,focus group,consultant,facilities,facility,clubs,mta,kit,box,boxes,' +
      'instruction,structure,system,audit,questionnaire,survey,consultation,newsletters,collaboration,website,learning environment,remote learning provision',
  ],
  [
    is.THING,
    'website,signage,playground,room,building,equipment,resource,resources,environment,outdoor area,library,timetable,toilet,ramp,lighting,display,area,' +
      'opportunity,opportunities,capacity,access,range,hours,club,clubs,website,policy,policies,curriculum,systems,programme,tracking,' +
      'playtime,lunchtime,lunchtimes,communication with parents,time,space,facility,facilities,school grounds,grounds,garden',
  ],
  [
    is.EVIDENCE,
    '360 review,check,screening,screen,test,sats,sat,assessment,survey,questionnaire,observation,scrutiny,scrutinies,audit,learning walk,book look,book study,drop-in,' +
      'interview,pupil voice,student voice,parent voice,staff voice,register,checklist,exam,examination,paper,quiz,quizzes,' +
      'ofsted,inspection,judgement,judgment,nfer,pira,puma,ngrt,cats,sdq,wellcomm,boxall,boxall profile,fastbridge,panorama,sba,iready,i-ready,elpac,caaspp,' +
      'star reader,star reading,sdqs,profile data,eyfs profile,strengths and difficulties questionnaire,baseline assessment,teacher assessment,' +
      'external review,peer review,book scrutiny,work scrutiny,lesson visit,lesson observation,focus group,case study,case studies,minutes,parent view,' +
      'deep dive,pupil interview,pupil conferencing,focus groups,moderation,portfolio,self-assessment,map test,map growth,benchmark assessment,dibels,aimsweb,' +
      'phonics screening check,phonics screening,phonics check,phonics screen,phonics screening test,multiplication tables check,mtc,smarter balanced,cast,' +
      'gatsby benchmark,proficiency scales,pass survey,stirling scale,bell foundation framework,data drop,standardised test,standardized test,state test,' +
      'learning visit,monitoring visit,exit interview,exit survey,parent survey,staff survey,progress tracking,record,staar,parcc,nwea,naplan,pisa,' +
      'school data dashboard,asp,fft,raiseonline,analyse school performance,dashboard,framework for inspection,appendix,review team,behaviour log,log,logs,' +
      'reading test,screener,screeners,diagnostic,running record,formative assessment,summative assessment,acadience,istation,lexia,mclass,access test,wida,' +
      'national data,census,self-evaluation form,pupil feedback,parent feedback,evaluation form,staff questionnaires,star test,key stage results,monitoring file,proficiency assessment',
  ],
  [
    is.EVIDENCE_MAYBE,
    'figure,data,result,score,monitoring,feedback,evidence,evaluation,analysis,review,profile,criteria,criterion,tracking,scale,measure,moderation,discussion',
  ],
  [
    is.SCALE,
    'score,grade,rate,average,mean,median,points,point,percentile,age,band,rating,level,index,ratio,number,percentage,proportion,turnout,loan,incident,case,removal,complaint,vacancies,turnover,spend,deficit,value added,figure,attendance,absence,suspension,exclusion,referral,detention,lates,mark',
  ],
  [
    is.WANT,
    'aim,target,goal,objective,ambition,aspiration,success criterion,success criteria,intended outcome,measure of success,priority,intention',
  ],
  [
    is.UNIT,
    'monday,tuesday,wednesday,thursday,friday,yr,wk,year,term,half term,month,week,day,hour,minute,semester,fortnight,academic year,school year,school term,quarter,decade,session,school day,half-term,lesson,trimester,calendar year',
  ],
  [
    is.PROGRAMME,
    'programme,program,project,funding,support,course,intervention,pilot,grant,plan,initiative,scheme,placement,contract,partnership,strategy',
  ],
];

/** Words of one form only. */
export const OTHERS: readonly [number, string][] = [
  [
    is.MONTH,
    'january,february,april,june,july,august,september,october,november,december,jan,feb,apr,jun,jul,aug,sept,sep,oct,nov,dec',
  ],
  [
    is.TERM,
    'autumn,spring,summer,fall,winter,easter,christmas,lent,michaelmas,trinity,whitsun,advent,half-term,boy,moy,eoy,xmas',
  ],
  [is.FREQUENCY, 'weekly,daily,termly,annually,annual,monthly,fortnightly,half-termly,yearly,regularly,ongoing,hourly'],
  [
    is.NUMBER_WORD,
    'one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,seventeen,eighteen,nineteen,twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety,hundred,dozen',
  ],
  [
    is.FRACTION_WORD,
    'half,third,thirds,quarter,quarters,fifth,fifths,quarters,tenth,tenths,sixth,sixths,eighth,eighths,halves',
  ],
  [is.ALL, 'all,every,each,whole,everyone,everybody'],
  [is.NONE, 'no,none,zero,nobody,nil'],
  [
    is.GRADED,
    'good,better,best,strong,stronger,high,higher,highest,effective,effectively,outstanding,excellent,rapid,rapidly,significant,significantly,' +
      'substantially,substantial,consistently,consistent,confident,confidently,successful,successfully,quickly,appropriate,appropriately,positive,' +
      'positively,happy,safe,safely,fluent,fluently,skilled,able,well,greatly,fully,sustained,great,improved,rigorous,rigorously,robust,clear,' +
      'secure,securely,active,actively,equally,resilient,independent,engaged,motivated,valued,inclusive,ambitious,challenging,broad,balanced,rich,' +
      'calm,orderly,ready,high-quality,healthy,enthusiastic,interested,proud,listened,supported,sufficient,sufficiently,suitable,suitably,relevant,' +
      'accurate,accurately,timely,meaningful,purposeful,deep,deeper,wide,wider,sustainable,sound,solid,smooth,smoothly,full,closely,aware,precise,' +
      'outstanding,exceptional,maximum,adequate,solid,sharp,faster,fastest,fast,fair,fairly,regular,key,main,important,new,existing,current,additional,different,various,' +
      'specialised,specialist,further,particular,particularly,overall,especially,complex,mental,emotional,social,personal,individual,whole-school,in-depth',
  ],
  [
    is.COMPARATIVE,
    'more,fewer,less,higher,lower,greater,better,stronger,improved,increased,reduced,wider,deeper,enhanced,bigger,smaller,faster,fewer,calmer,decreased,raised,improving,increasing,reducing,raising,strengthened',
  ],
  [
    is.FUNCTION,
    'a,an,the,of,to,in,on,at,by,for,from,with,and,or,nor,but,as,that,which,who,whom,whose,this,these,those,their,they,them,our,we,us,its,it,he,she,his,her,' +
      'you,your,my,i,than,then,so,such,not,also,both,either,between,among,across,through,throughout,into,onto,over,under,up,down,out,off,about,above,' +
      'below,around,within,without,after,before,during,until,till,since,towards,toward,against,per,via,upon,beyond,there,here,when,where,while,how,' +
      'what,why,if,because,however,therefore,including,include,includes,eg,e,g,ie,etc,very,only,just,most,least,many,much,some,any,few,several,' +
      'all,every,each,no,none,both,whole,same,own,too,now,already,still,again,once,twice,first,last,next,previous,previously,currently,recently,' +
      'approximately,almost,nearly,well,minimum,least,another,other,others,s,compared,comparison,relation,regard,due,order,line,place,part,as,like,' +
      'rather,regardless,whether,available,based,involved,necessary,possible,closely,carefully,together,alongside,additionally,lead,terms,back,up,yet',
  ],
];

/** Phrases made of words of several kinds, and phrases that name nothing. */
export const PHRASES: readonly [number, string][] = [
  [
    is.FUNCTION,
    'in place,in line,in order,as well as,such as,as part of,in relation to,at least,due to,in addition,for example,as a result,in particular,make sure,over and above,ready to learn',
  ],
  [
    is.GENERAL,
    'key stage,work in progress,high quality,quality first,every chance,ready to learn,own learning,life chances,additional services,wider community,barriers to learning,sense of pride,age related expectations,age related expectation,age expected',
  ],
  [is.SCHOOL, 'whole school,across the school,school wide,schoolwide'],
];
