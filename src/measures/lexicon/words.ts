import * as is from './classes';

/** Words by class; a plural is added to each noun. Phrases are words with spaces. */
export const NOUNS: readonly [number, string][] = [
  [
    is.PUPIL,
    'apprentice,boy,child,children,cla,class,cohort,disadvantaged,disadvantaged pupil,eal,early years,early years children,ehcp,ehcps,' +
      'ell,els,english learner,enrolment,ey,five year old,four year old,free school meals,freshman,freshmen,fsm,girl,grader,graduate,' +
      'group of pupils,high attainer,higher attainer,infant,junior,key group,kindergarten,kindergartner,ks1,lac,learner,leaver,' +
      'looked after child,looked after children,low attainer,lower attainer,ltel,ltels,middle attainer,more able,most able,' +
      'multilingual learner,new arrival,new starter,non-disadvantaged,nursery,nurture group,pa pupils,participant,peer,peers,' +
      'persistent absentee,player,pp,ppg,prior attainer,pupil,pupil premium,pupils premium,reader,reception,refugee,scholar,school leaver,' +
      'sen,sen support,send,sixth form,sixth former,sophomore,student,subgroup,swimmer,target group,three year old,toddler,trainee,' +
      'traveller,two year old,underachiever,vulnerable,writer,year group,year seven,year six,young carer,young people,young person,' +
      'youngster,youth',
  ],
  [
    is.STAFF,
    'administrator,adult,assistant,assistant head,co-ordinator,colleague,coordinator,deputy,deputy head,early career teacher,ect,' +
      'educator,employee,english lead,faculty,form tutor,head,head of department,head of year,head teacher,heads of department,' +
      'heads of year,headship,headteacher,hlta,instructor,key worker,lead,leader,librarian,lsa,lunchtime supervisor,management,maths lead,' +
      'member of staff,members of staff,mentor,midday supervisor,middle leader,middle management,mta,nqt,paraeducator,phase leader,' +
      'practitioner,principal,senco,sendco,clerk,caretaker,business manager,site manager,receptionist,dsl,headteachers,office staff,senior leader,slt,staff,subject leader,support staff,ta,tas,teacher,teaching assistant,team,' +
      'tutor,volunteer,workforce,year head',
  ],
  [is.PARENT, 'carer,community member,dad,families,family,father,grandparent,guardian,mother,mum,parent,pta,ptfa,ptsa'],
  [
    is.GOVERNOR,
    'board,fgb,governance committee,governing board,governing bodies,governing body,governor,governors,lgb,trustee',
  ],
  [
    is.SCHOOL,
    'academies,academy,area,authority,classroom,college,county,department,district,employer,lea,lesson,local authority,mat,nurseries,' +
      'partner,primaries,primary,provider,region,school,secondaries,secondary,setting,site,trust',
  ],
  [
    is.AGENT,
    'adviser,advisor,advisory teacher,agency,attendance officer,bilingual assistant,charity,coach,coaches,consultant,counsellor,' +
      'educational psychologist,english hub,ep,eps,ewo,expert,external reviewer,facilitator,family support advisor,maths hub,' +
      'national leader,nle,nlg,nurse,officer,ofsted inspector,practitioner,professional,provider,psychologist,research school,sle,' +
      'specialist,specialist leader,speech and language therapist,support worker,system leader,therapist,trainer,welfare officer,worker',
  ],
  [
    is.ANYBODY,
    'applicant,attendee,candidate,client,delegate,individual,participant,people,person,respondent,user,visitor',
  ],
  [
    is.SPECIFIC,
    'a level,a8,absence,absenteeism,academic discourse,accelerated reader,accessibility,accident,accountable talk,action plan,' +
      'active travel,addition,adhd,admissions,advanced placement,algebra,allotment,alternative provision,alternative to suspension,' +
      'annual review,anxiety,ap course,appraisal,apprenticeship,archery,arithmetic,arithmetic paper,arrival,art,art therapy,artwork,' +
      'as level,asc,asd,assessment calendar,asthma,athletics,att,attainment 8,attendance,attendance mark,attendance panel,autism,' +
      'basketball,bedrock,bedtime story,behavior,behaviour,behaviour point,behaviour policy,bike,bike shed,bikeability,biology,blending,' +
      'book band,book corner,break time,breakfast club,breaktime,british values,broadband,btec,buddy system,budget,bullying,calculation,' +
      'calculation policy,canteen,capstone project,car park,care plan,careers,chemistry,choir,chromebook,chronology,citizenship,' +
      'class novel,climbing frame,club,coding,coffee morning,collective worship,college application,combined,communication and language,' +
      'communication board,competition,complaint,completion,composer,comprehension,computer,computing,cooking,core strength,corridor,' +
      'corridor behaviour,counting,course completion,credits earned,cricket,critical thinking,cross-country,cycling,daily mile,dance,' +
      'de-escalation,debate,decimal,decodable,deficit,democracy,dental,descriptive writing,design and technology,destination,detention,' +
      'development plan,diet,digital tool,diploma,direct instruction,discipline,discipline referral,disruption,drama,dressing,dt,' +
      'dual enrollment,dual enrolment,duke of edinburgh,dyscalculia,dyslexia,e-safety,early career framework,early identification,' +
      'early learning goal,eating,ebacc,eco,eco council,education health and care plan,electricity,elg,elsa,employer interaction,english,' +
      'enrolment,entry,epilepsy,equality,equation,exclusion,experiment,expulsion,exs,extended writing,extra-curricular,extracurricular,' +
      'fafsa,family learning,feedback policy,feeding,fence,festival,fieldwork,fighting,finance,financial literacy,fine motor skills,' +
      'first aid,first-day call,fitness,fixed-term exclusion,flexibility,fluency,football,forces,forest school,fractions,french,fruit,' +
      'gaelic,gardening,gatsby benchmark,gcse,gds,geography,geometry,german,gld,goalpost,good level of development,google classroom,grade,' +
      'graduation,grammar,grapheme,gross motor,gross motor skills,growth percentile,guided reading,gymnastics,handrail,handwriting,' +
      'head lice,health and safety,healthy eating,hearing impairment,high-ability reader,higher standard,history,hockey,holiday,' +
      'holiday club,home education,home learning,home reading,home visit,homework,homework app,homophobic,hot meal,house system,humanities,' +
      'ict,iep,iep target,incident,induction,inference,injury,instrument,interactive whiteboard,internal exclusion,internet safety,ipad,' +
      'irish,iss,jolly phonics,key person,key vocabulary,kitchen,knowledge organiser,language,languages,laptop,late gate,late mark,' +
      'lateness,lates,latin,leadership course,league,lego therapy,lesson,lesson plan,letter,letter formation,letter name,letter sound,' +
      'letters and sounds,lettings,lexia,library book,listening,literacy,little wandle,loan,low-level disruption,lunch,lunchtime,makaton,' +
      'managed move,mandarin,manipulative,maori,map skills,mark,marking,marking code,marking policy,mastery,maternity leave,math,' +
      'mathematics,maths,meal,medical need,medium term plan,mental arithmetic,mental maths,mfl,middle leadership,mindfulness,minibus,' +
      'mobile phone,mock,mock exam,modelling,modern foreign languages,modern languages,monitoring file,monster phonics,motor control,mtc,' +
      'mud kitchen,multiplication,multiplication tables check,music,neet,neli,nessy,netball,novel,npq,number,number bond,number fact,' +
      'number on roll,number sense,number talk,numeracy,numicon,nursery rhyme,nurture room,obesity,occupational therapy,off-rolling,ofsted,' +
      'on-track,one-page profile,online safety,open question,oracy,oral language,orchestra,oss,outdoor classroom,outdoor learning,p 8,p8,' +
      'pa,packed lunch,painting,paragraph,parent consultation,parent governor,parent workshop,parental engagement,parental involvement,' +
      'parents evening,parents meeting,part-time timetable,pe,pe kit,pe lesson,peer mentoring,penalty notice,pencil,pencil grip,pep,' +
      'performance management,performance poetry,persistent absence,personal education plan,phoneme,phonemic awareness,phonics,' +
      'phonics check,phonics screen,phonics screening,phonics screening check,phonological awareness,photography,physical activity,' +
      'physical education,physical intervention,physics,piano,place value,placement,play leader,play script,play therapy,playground,' +
      'playleader,playtime,poem,poetry,pond,post-16 destination,pottery,potty,practical work,prayer,precision teaching,presentation,' +
      'prior knowledge,problem solving,proficiency,programming,progress 8,progression document,progression grid,progression map,' +
      'provision map,pshe,public speaking,punctuality,punctuation,pupil council,pupil numbers,qualification,questioning,quiz,racist,ramp,' +
      'read,read write inc,reading,reading age,reading book,reading café,reading diary,reading for pleasure,reading list,reading record,' +
      'reading test,reasoning,recruitment,reduced timetable,referral,religion,religious education,removal,removals,residential,restorative,' +
      'restraint,retention,retrieval practice,revision,rhyme,risk assessment,rounders,routine,rse,rshe,rugby,rwi,rwm,safe and well visit,' +
      'safeguarding,sats,scaffolding,scaled score,school council,school day,school games,school readiness,science,scooter,screen time,' +
      'sculpture,seating plan,segmenting,sel,self-care,self-harm,self-rescue,sensory garden,sensory room,sentence,sentence structure,' +
      'sexual harassment,shelter,sickness,sickness absence,sight word,signage,singing,single central record,sitting still,sketchbook,sleep,' +
      'smoking,social and emotional learning,social awareness,social media,spanish,speaking,special educational needs,speech,' +
      'speech and language,speech therapy,spell,spelling,spend,spending,spirituality,spoken english,sport,sports,sports day,sports leader,' +
      'staff absence,staff turnover,staff wellbeing,stamina,standard english,standardised score,steam,stem,stem sentence,story time,' +
      'story writing,storytelling,subitising,subject knowledge,subject leadership,subject vocabulary,subtraction,succession planning,' +
      'surplus,suspension,swearing,swim,swimming,synthetic phonics,t level,tablet,take-up,talk,talk partner,tardies,tardiness,tardy,te reo,' +
      'tennis,text type,theatre,thrive,tier 2 vocabulary,times table,times tables,toilet,toilet training,toileting,tournament,transition,' +
      'trigonometry,trim trail,truancy,tt rockstars,turn-taking,turnover,tutor time,ukulele,uniform,university,uptake,vacancies,vacancy,' +
      'vaccination,vaping,vegetable,violin,visual impairment,vocabulary,vocational course,volunteering,waiting list,water safety,welsh,' +
      'wheelchair,white rose,widgit,withdrawal,word problem,word reading,work experience,working scientifically,working wall,workload,' +
      'write,writing,writing moderation,written feedback,written work,yoga,zones of regulation',
  ],
  [
    is.INNER,
    'agency,anxiety,aspiration,attitude,awareness,behaviour for learning,belonging,challenging feelings,collaboration,communication,' +
      'concentration,confidence,connectedness,counselling,creativity,curiosity,depression,early language,emotion,emotional literacy,' +
      'emotional regulation,empathy,enjoyment,feelings,forum,friendship,governance,growth mindset,happiness,home-school link,independence,' +
      'involvement,kindness,leadership skill,learner agency,life skill,loneliness,love of learning,love of reading,manners,mental health,' +
      'mentoring,metacognition,metacognitive,mindset,morale,motivation,newsletter,oral language,ownership,participation,pedagogy,' +
      'perseverance,planning,pride,pupil voice,readiness,regulation,relationship,resilience,safety,satisfaction,self-belief,' +
      'self-confidence,self-efficacy,self-esteem,self-image,self-regulation,sense of belonging,sense of self,skill,social skills,' +
      'spoken language,stamina,story,subject expertise,team working,teamwork,tolerance,understanding,understanding of others,website,' +
      'well-being,wellbeing',
  ],
  [
    is.GENERAL,
    'access,accountability,achievement,action,activities,activity,additional services,adjustment,adult,advice,age-related,aim,ambition,' +
      'amount,approach,are,area,arrangement,aspect,aspiration,attainment,average,background,balance,barrier,baseline,basis,' +
      'behaviour for learning,benefit,book,breadth,business,capacity,capital,career,case,category,cent,champion,chance,change,charter,' +
      'choice,circumstance,class teacher,collaboration,commitment,committee,communities,community,conference,consistency,context,' +
      'continuity,core,cost,covid,cpd,cultural,culture,curricula,curriculum,curriculum areas,day,decline,decrease,delivery,depth,despite,' +
      'development,difference,difficulties,difficulty,education,effect,effectiveness,end,engagement,england,enrichment,environment,' +
      'equipment,ethos,event,everyday,everyone,evidence,excellence,exception,expectation,expected level,expected standard,experience,' +
      'expertise,extra,extra help,feedback,first,foundation,furniture,further,future,gap,goal,goals,greater,greater depth,group,growth,' +
      'guidance,headline,help,home circumstance,horizon,hour,impact,improvement,improvements,inclusion,increase,information,initiative,' +
      'inset,issue,journey,key stage,knowledge,ks,leadership,learning,leaver,letter,level,libraries,library,life,life experience,lives,' +
      'lockdown,map,material change,maximum,measure,measures,meeting,member,mental health problem,minimum,model,multi-agency,national,' +
      'nationally,need,needs,number,nurture,objective,opportunities,opportunity,other,others,outcome,package,pandemic,parental,part,' +
      'participant,partnership,pastoral,pathway,per,percentage,performance,phase,place,plan,point,policies,policy,post,potential,ppg,' +
      'practice,prior,priorities,priority,problem,procedure,process,processes,professional,professional development,profile,program,' +
      'programme,programmes,progress,progression,project,proportion,provision,pupils,quality,quality first teaching,range,rate,reach,' +
      'ready to learn,reduction,referral service,remote learning,resource,resources,rest,result,rise,role,route,scheme,scheme of work,' +
      'school improvement,school life,school-ready,sef,self-evaluation,service,share,sip,society,specialist,staffing,stakeholder,standard,' +
      'start,starting point,status,step,store,strategies,strategy,structure,subject,subject area,subjects,success,support,system,target,' +
      'teaching,team,thing,time,timeline,topic,total,tracking,training,underachievement,unit,use,value,values,view,vision,visit,way,' +
      'website,week,welfare,whole,work,workshop,world,year,yr',
  ],
  [
    is.INPUT,
    'access,activity day,appointment,approach,assemblies,assembly,assistant,audit,book,box,boxes,breakfast club,buddy,café,capacity,' +
      'celebration,club,clubs,coaching,coffee morning,collaboration,conference,consultant,consultation,contribution,counselling,counsellor,' +
      'course,cpd,day,development time,device,display,drop-in,enrichment,equipment,event,facilities,facility,focus group,forum,fund,' +
      'funding,group,guidance,half day,hire,home visit,hour,induction,inset,instruction,intervention,kit,laptop,learning environment,' +
      'meeting,mentor,mentoring,moderation,mta,newsletter,newsletters,opportunities,opportunity,pack,partner,place,plan,planning,plans,' +
      'policies,policy,professional development,program,programme,programme of support,provision,purchase,questionnaire,' +
      'recruitment campaign,release time,remote learning provision,residential,resource,resources,review,room,scheme,sensory room,session,' +
      'signage,specialist,staff meeting,stay and play,structure,subscription,supervision,support,survey,system,therapist,time,timetable,' +
      'toolkit,training,trip,tuition,tutoring,twilight,visit,visualiser,website,week,working party,workshop',
  ],
  [
    is.THING,
    'access,area,building,capacity,club,clubs,communication with parents,curriculum,display,environment,equipment,facilities,facility,' +
      'garden,grounds,hours,library,lighting,lunchtime,lunchtimes,opportunities,opportunity,outdoor area,playground,playtime,policies,' +
      'policy,programme,ramp,range,resource,resources,room,school grounds,signage,space,systems,time,timetable,toilet,tracking,website',
  ],
  [
    is.EVIDENCE,
    '360 review,acadience,access test,aimsweb,analyse school performance,appendix,asp,assessment,asttle,attendance record,' +
      'attendance register,attitudes to school survey,audit,baseline assessment,behaviour log,behaviour record,bell foundation framework,' +
      'benchmark assessment,blank level,book look,book scrutiny,book study,boxall,boxall profile,caaspp,case studies,case study,cast,cat4,' +
      'cats,census,check,checklist,class charts,climate survey,comparison group,compass evaluation,control group,cpoms,dashboard,data drop,' +
      'deep dive,diagnostic,dibels,drumcondra,easttle,elpac,end of unit test,evaluation form,evaluation report,exam,examination,' +
      'exit interview,exit survey,exit ticket,external review,eyfs profile,fastbridge,fft,focus group,focus groups,formative assessment,' +
      'framework for inspection,gatsby benchmark,hodder,i-ready,incident log,inspection,interview,iready,istation,judgement,judgment,' +
      'key stage results,kirkland rowell,learning visit,learning walk,lesson observation,lesson visit,lexia,lexile,log,logs,map growth,' +
      'map test,mclass,micra,minutes,moderation,monitoring file,monitoring visit,mtc,multiplication tables check,naplan,national data,ncea,' +
      'nfer,ngrt,nwea,observation,ofsted,panorama,paper,parcc,parent feedback,parent survey,parent view,parent voice,pass survey,pat,' +
      'peer review,phonics check,phonics screen,phonics screening,phonics screening check,phonics screening test,pira,pisa,portfolio,' +
      'proficiency assessment,proficiency scales,profile data,progress report,progress tracking,pulse survey,puma,pupil conferencing,' +
      'pupil feedback,pupil interview,pupil voice,quality assurance,questionnaire,quiz,quizzes,raiseonline,randomised trial,rba,' +
      'reading age test,reading test,reception baseline,record,register,report card,review team,running record,salford,sat,sats,sba,' +
      'school data dashboard,school report,scorecard,screen,screener,screeners,screening,scrutinies,scrutiny,sdq,sdqs,self-assessment,' +
      'self-evaluation form,sign in sheet,sign-in sheet,single word spelling test,smarter balanced,snsa,sqa,staar,staff questionnaires,' +
      'staff survey,staff voice,standardised test,standardized test,star reader,star reading,star test,state report,state test,' +
      'stirling scale,strengths and difficulties questionnaire,student voice,summative assessment,survey,tally,teacher assessment,test,' +
      'therapy report,walkthrough,wellcomm,wellcomm screening,wida,work scrutiny,yarc',
  ],
  [
    is.EVIDENCE_MAYBE,
    'analysis,criteria,criterion,data,discussion,evaluation,evidence,feedback,figure,measure,moderation,monitoring,profile,result,review,' +
      'scale,score,tracking',
  ],
  [
    is.SCALE,
    'absence,age,attendance,average,band,case,complaint,deficit,detention,exclusion,figure,grade,incident,index,lates,level,loan,mark,' +
      'mean,median,number,percentage,percentile,point,points,proportion,rate,rating,ratio,referral,removal,score,spend,suspension,turnout,' +
      'turnover,vacancies,value added',
  ],
  [
    is.WANT,
    'aim,ambition,aspiration,goal,intended outcome,intention,measure of success,objective,priority,success criteria,success criterion,' +
      'target',
  ],
  [
    is.UNIT,
    'academic year,calendar year,day,decade,fortnight,friday,half term,half-term,hour,lesson,minute,monday,month,quarter,school day,' +
      'school term,school year,semester,session,term,thursday,trimester,tuesday,wednesday,week,wk,year,yr',
  ],
  [
    is.PROGRAMME,
    'contract,course,funding,grant,initiative,intervention,partnership,pilot,placement,plan,program,programme,project,scheme,strategy,' +
      'support',
  ],
];

/** Words of one form only. */
export const OTHERS: readonly [number, string][] = [
  [
    is.MONTH,
    'apr,april,aug,august,dec,december,feb,february,jan,january,jul,july,jun,june,nov,november,oct,october,sep,sept,september',
  ],
  [
    is.TERM,
    'advent,aut,autumn,boy,christmas,easter,eoy,fall,half-term,lent,michaelmas,moy,spring,summer,trinity,whitsun,winter,xmas',
  ],
  [is.FREQUENCY, 'annual,annually,daily,fortnightly,half-termly,hourly,monthly,ongoing,regularly,termly,weekly,yearly'],
  [
    is.NUMBER_WORD,
    'dozen,eight,eighteen,eighty,eleven,fifteen,fifty,five,forty,four,fourteen,hundred,nine,nineteen,ninety,one,seven,seventeen,seventy,' +
      'six,sixteen,sixty,ten,thirteen,thirty,three,twelve,twenty,two',
  ],
  [is.FRACTION_WORD, 'eighth,eighths,fifth,fifths,half,halves,quarter,quarters,sixth,sixths,tenth,tenths,third,thirds'],
  [is.ALL, 'all,each,every,everybody,everyone,whole'],
  [is.NONE, 'nil,no,nobody,none,zero'],
  [
    is.GRADED,
    'able,accurate,accurately,active,actively,additional,adequate,ambitious,appropriate,appropriately,aware,balanced,best,better,broad,' +
      'calm,challenging,clear,closely,complex,confident,confidently,consistent,consistently,current,deep,deeper,different,effective,' +
      'effectively,emotional,engaged,enthusiastic,equally,especially,excellent,exceptional,existing,fair,fairly,fast,faster,fastest,fluent,' +
      'fluently,full,fully,further,good,great,greatly,happy,healthy,high,high-quality,higher,highest,important,improved,in-depth,inclusive,' +
      'independent,individual,interested,key,listened,main,maximum,meaningful,mental,motivated,new,orderly,outstanding,overall,particular,' +
      'particularly,personal,positive,positively,precise,proud,purposeful,quickly,rapid,rapidly,ready,regular,relevant,resilient,rich,' +
      'rigorous,rigorously,robust,safe,safely,secure,securely,sharp,significant,significantly,skilled,smooth,smoothly,social,solid,sound,' +
      'specialised,specialist,strong,stronger,substantial,substantially,successful,successfully,sufficient,sufficiently,suitable,suitably,' +
      'supported,sustainable,sustained,timely,valued,various,well,whole-school,wide,wider',
  ],
  [
    is.COMPARATIVE,
    'better,bigger,calmer,decreased,deeper,enhanced,faster,fewer,greater,higher,improved,improving,increased,increasing,less,lower,more,' +
      'raised,raising,reduced,reducing,smaller,strengthened,stronger,wider',
  ],
  [
    is.FUNCTION,
    'a,about,above,across,additionally,after,again,against,all,almost,alongside,already,also,among,an,and,another,any,approximately,' +
      'around,as,at,available,back,based,because,before,below,between,beyond,both,but,by,carefully,closely,compared,comparison,currently,' +
      'down,due,during,e,each,eg,either,etc,every,few,first,for,from,g,he,her,here,his,how,however,i,ie,if,in,include,includes,including,' +
      'into,involved,it,its,just,last,lead,least,like,line,many,minimum,most,much,my,nearly,necessary,next,no,none,nor,not,now,of,off,on,' +
      'once,only,onto,or,order,other,others,our,out,over,own,part,per,place,possible,previous,previously,rather,recently,regard,regardless,' +
      'relation,s,same,several,she,since,so,some,still,such,terms,than,that,the,their,them,then,there,therefore,these,they,this,those,' +
      'through,throughout,till,to,together,too,toward,towards,twice,under,until,up,upon,us,very,via,we,well,what,when,where,whether,which,' +
      'while,who,whole,whom,whose,why,with,within,without,yet,you,your',
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
