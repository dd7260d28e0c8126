/** Names of one language: any given name goes with any family name. */
export interface Names {
  readonly given: readonly [string, ...string[]]
  readonly family: readonly [string, ...string[]]
}

const names = (given: readonly [string, ...string[]], family: readonly [string, ...string[]]): Names => ({
  given,
  family,
})

/** Names in many languages and scripts, like those of a city clinic's patients. */
export const namesByLanguage: readonly [Names, ...Names[]] = [
  names(
    [
      'Olivia',
      'Jack',
      'Charlotte',
      'William',
      'Amelia',
      'Noah',
      'Isla',
      'Thomas',
      'Grace',
      'Henry',
      'Ruby',
      'Lachlan',
      'Margaret',
      'Peter',
      'Susan',
      'Graeme',
      'Heather',
      'Bruce',
      'Kylie',
      'Darren',
      'Beryl',
      'Angus',
      'Matilda',
      'Hugh',
    ],
    [
      'Smith',
      'Jones',
      'Williams',
      'Brown',
      'Wilson',
      'Taylor',
      'Johnson',
      'Anderson',
      'Robinson',
      'Harrison',
      'Walker',
      'Campbell',
      'Stewart',
      'Mitchell',
      'Morrison',
      'Clarke',
      'Bennett',
      'Hughes',
      'Whittaker',
      'Fletcher',
      'Lawson',
    ],
  ),
  names(
    ['Siobhán', 'Declan', 'Niamh', 'Cormac', 'Aoife', 'Eoin', 'Saoirse', 'Ciarán'],
    ["O'Brien", "O'Connor", 'Murphy', 'Fitzgerald', 'Gallagher', 'McLaughlin', "O'Sullivan", 'Byrne'],
  ),
  names(
    ['Minh', 'Thị Mai', 'Quang', 'Hương', 'Đức', 'Lan Anh', 'Tuấn', 'Ngọc'],
    ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi'],
  ),
  names(
    ['Wei', 'Na', 'Jing', 'Hao', 'Xiu Ying', 'Lei', 'Min', 'Yan'],
    ['Wang', 'Li', 'Zhang', 'Chen', 'Liu', 'Huang', 'Zhou', 'Wu'],
  ),
  names(['伟', '芳', '秀英', '敏', '静', '磊'], ['王', '李', '张', '刘', '陈', '杨']),
  names(
    ['Priya', 'Arjun', 'Ananya', 'Rohan', 'Kavya', 'Vikram', 'Meera', 'Harpreet'],
    ['Sharma', 'Patel', 'Singh', 'Iyer', 'Reddy', 'Gupta', 'Nair', 'Kaur'],
  ),
  names(['राज', 'सीता', 'अमित', 'सुनीता'], ['शर्मा', 'वर्मा', 'गुप्ता', 'सिंह']),
  names(
    ['Alexandra', 'Dimitrios', 'Eleni', 'Konstantinos', 'Sofia', 'Nikos'],
    ['Papadopoulos', 'Georgiou', 'Nikolaidis', 'Pappas', 'Vlahos', 'Economou'],
  ),
  names(['Γιώργος', 'Ελένη', 'Νίκος', 'Μαρία'], ['Παπαδόπουλος', 'Βλάχος', 'Αγγελόπουλος', 'Νικολάου']),
  names(
    ['Giulia', 'Matteo', 'Francesca', 'Lorenzo', 'Chiara', 'Niccolò'],
    ['Rossi', "D'Angelo", 'Esposito', 'Bianchi', 'De Luca', 'Ferrari'],
  ),
  names(
    ['José', 'María José', 'Lucía', 'Álvaro', 'Inés', 'Iñigo'],
    ['García', 'Muñoz', 'Fernández López', 'Ibáñez', 'Peña', 'Rodríguez'],
  ),
  names(
    ['Jürgen', 'Käthe', 'Sören', 'Ursula', 'Björn', 'Annelise'],
    ['Müller', 'Schröder', 'Weiß', 'Köhler', 'von Ahlefeld', 'Krüger'],
  ),
  names(
    ['Zoë', 'Daan', 'Fleur', 'Sem', 'Anouk', 'Joris'],
    ['van der Berg', 'de Vries', "van 't Hoff", 'Jansen', 'Dijkstra', 'Ter Horst'],
  ),
  names(['Ólafur', 'Guðrún', 'Sigríður', 'Þór', 'Björk'], ['Jónsdóttir', 'Sigurðsson', 'Þórðarson', 'Guðmundsdóttir']),
  names(
    ['Zofia', 'Wojciech', 'Łucja', 'Stanisław', 'Małgorzata'],
    ['Kowalska', 'Wiśniewski', 'Wójcik', 'Zieliński', 'Dąbrowska'],
  ),
  names(['Çağla', 'Emre', 'İpek', 'Özgür', 'Ayşe'], ['Yılmaz', 'Şahin', 'Öztürk', 'Çelik', 'Doğan']),
  names(
    ['Fatima', 'Omar', 'Layla', 'Yusuf', 'Noor', 'Khalid'],
    ['Al-Hassan', 'Haddad', 'El-Masri', 'Khoury', 'Abdullah', 'Mansour'],
  ),
  names(['محمد', 'فاطمة', 'ليلى', 'يوسف'], ['الحسن', 'حداد', 'المصري', 'خوري']),
  names(['Haruki', 'Yui', 'Sakura', 'Ren', 'Aiko'], ['Satō', 'Suzuki', 'Takahashi', 'Tanaka', 'Itō']),
  names(['Min-jun', 'Seo-yeon', 'Ji-woo', 'Ha-eun'], ['Kim', 'Lee', 'Park', 'Choi', 'Jung']),
  names(['Tāne', 'Aroha', 'Mere', 'Wiremu', 'Ngaio'], ['Ngata', 'Te Rangi', 'Parata', 'Rangihuna', 'Waititi']),
  names(['Sione', 'Mele', 'Tevita', 'Lupe'], ['Fonua', 'Tuʻipulotu', 'Havili', 'Leʻaupepe']),
  names(['Oluwaseun', 'Chiamaka', 'Kwame', 'Ama', 'Thabo'], ['Okafor', 'Adébáyọ̀', 'Mensah', 'Owusu', 'Nkosi']),
  names(['Oleksandr', 'Iryna', 'Dmytro', 'Катерина'], ['Shevchenko', 'Kovalenko', 'Bondarenko', 'Шевченко']),
]

/** Returns the ASCII letters of a name in lower case, without accents, for an email address. */
export function asciiLetters(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
}
