/** Words written with a full stop that does not end a sentence, in lower case, without the stop. */

/** A name or a number follows: these never end a sentence. */
export const BEFORE_NAME: ReadonlySet<string> = new Set(
  ("cllr coun adv mr mrs ms mx dr prof rev fr hon pres gov lt-gov sen rep reps sens del amb sec atty asst assoc dep supt insp det dets sgt sgts cpl pfc pvt pc " +
    "const capt cmdr cmdt cdr col lt ltc maj gen adm brig cst st ste mt ft no nos vs v c ch msgr sr-agent dir chf ofc tpr trooper dist u s messrs mmes " +
    "spc supv comm commr commissioner-gen d a art para fig vol p pp cf ca approx det-supt bros").split(" "),
);

/** May end a sentence: what follows decides. */
export const MAYBE_LAST: ReadonlySet<string> = new Set(
  ("jr sr inc corp co ltd llc plc bros dept univ esq etc al jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun " +
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo " +
    "ont que alta sask man ave blvd rd hwy apt ph.d est min max").split(" "),
);
