import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const lines = (file: string): string[] => gunzipSync(readFileSync(new URL(`data/${file}`, import.meta.url))).toString("utf8").split("\n");

/** Words that English writes mostly without a capital: at the start of a sentence they are no evidence of a name. */
export const COMMON: ReadonlySet<string> = new Set(lines("words.txt.gz"));

export type Gender = "m" | "f" | "u";

/** Given names that the package of English first names lacks, by gender; from public lists of names by country. */
const MORE: Readonly<Record<Gender, string>> = {
  m: `Aarav Abdi Abdul Abdullah Abdirahman Ahmed Ahmad Akash Alejandro Alessandro Ali Aliaksandr Amadou Amir Amit Anders Andrei Andrzej Ángel Angelo Aníbal Anil Anjan Antoine António Anwar Aodhán
    Arjun Arnaldo Arturo Ashok Aziz Babatunde Bartosz Bashir Benoît Bjarne Bjørn Bogdan Brayan Bongani Calum Cathal Chidi Cian Ciarán Cillian Claudio Colm Conor Cormac Cristian Cristiano Daithí Damien Darragh
    Davide Declan Deepak Dermot Desmond Diarmuid Didier Diego Dieter Dinesh Dmitri Dmitry Domenico Donal Dónal Eamon Éamon Éamonn Edson Eduardo Emeka Emre Enda Enrique Enzo Eoghan Eoin Erdoğan Esteban Étienne Fabio
    Fabrizio Faisal Farhan Farouk Federico Felipe Fergal Fernando Fintan Fionn Florian Francesco Franck François Gareth Gerardo Gianluca Giorgio Giovanni Giuseppe Goran Gonçalo Guillaume Guillermo Gustavo Hakeem Hamza Hans
    Harpreet Hassan Hasan Heinrich Héctor Henrik Hiroshi Hugo Hussein Ibrahim Igor Ilya Imran Iñaki Ismail Ivan Jaime Jamal Jamel Jamie Jan Javier Jean Jens Jesús João Jorge José Juan Julien Jürgen Kaito Kamal Karim Karol
    Kazuki Keiran Khalid Kieran Klaus Krzysztof Kwame Lachlan Laurent Leandro Lorcan Luca Lucas Luigi Luís Luis Lukasz Łukasz Maciej Mahmoud Malik Manoj Manuel Marcelo Marcin Marek Mariusz Massimo Mateo Mateus Mateusz Matteo
    Matthias Maurizio Mehmet Michał Miguel Mihai Milan Milos Mohamed Mohammed Mohammad Muhammad Mohan Moussa Murat Mustafa Naveed Nikhil Nikolai Niall Nnamdi Nuno Oisín Oleg Oleksandr Olivier Omar Ousmane Oscar Óscar
    Pablo Pádraic Pádraig Paolo Pascal Patrice Pavel Pedro Pierre Piotr Pranav Prakash Rafael Rafał Rahul Raj Rajesh Rajiv Ramesh Ramón Rashid Raúl Ravi Ricardo Roberto Rodrigo Rohan Rohit Rory Ruairí Ruben Rubén Sabelo Said Salvatore
    Samir Sandeep Sandro Sanjay Santiago Satoshi Seamus Séamus Sean Seán Sebastián Sergei Sergio Serhiy Shaun Sibusiso Simone Sipho Slobodan Stefano Stéphane Stefan Sunil Sven Taavi Tadhg Takeshi Tariq Temba Thabo Themba Thierry
    Tiago Timur Tomás Tomasz Tunde Umar Valentín Vijay Viktor Vikram Vincenzo Vitor Vladimir Volodymyr Wei Willem Wojciech Xavier Yannick Yasin Yusuf Yosef Youssef Yuki Zoran Zubair Mamadou Tyrone Tyrell DeShawn Deshawn Jaylen Jayden
    Landon Jaxon Jackson Kayden Cayden Easton Colby Braden Bryson Camden Carson Carter Chance Clayton Cody Colton Connor Cooper Corbin Cristobal Dalton Dante Darnell Davion Dawson Deandre Declan Devin Devon Donovan Efrain Elijah Emmett Ezekiel Ezra Gavin Grady Grayson Greyson Griffin Holden Jace Jamarcus Jaquan Javon Jaxson Josiah Kaden Keegan Kendrick Kobe Kyler Lamar Lane Levi Lincoln Luka Malachi Marquis Marquise Maverick Micah Nasir Nolan Orlando Parker Paxton Preston Quentin Quinton Rashad Reid Rhys Ryder Ryker Sawyer Seth Silas Skyler Spencer Terrance Terrell Tevin Trevon Treyvon Tristan Tucker Tyson Wesley Weston Xander Zachariah Zander Zayden Fredo Kai Liam Logan Mason Aiden Brayden Hunter Tanner Colton Dakota Dylan Ethan Noah Oliver Owen Wyatt Zane Chad Brett Trent Xiaoming Jun Ming Hao Minh Tuan Duc Huy Quang Nguyen Kenji Haruto Babajide Olumide Chukwuma Ikenna Obinna Kofi Kwesi Yaw`,
  f: `Aisha Aisling Aiko Aleksandra Alessandra Alejandra Amara Amina Aminata Ana Anaïs Ananya Aneta Anjali Annika Anouk Aoife Aparna Arwa Ásdís Astrid Ayesha Beatriz Bríd Bronagh Camila Caoimhe Carmela Catarina Chiamaka Chiara Chloe Chloé Ciara
    Clodagh Dagny Deepa Deirdre Dearbhla Eilidh Eimear Elif Ekaterina Elena Elisabetta Emer Esperanza Fadumo Farah Fatima Fatou Fatoumata Federica Fiadh Fionnuala Francesca Freya Funmilayo Gabriela Giorgia Giulia Gráinne Graciela Guadalupe Hadiza Halima
    Hana Hannelore Ifeoma Ilaria Ines Inés Ingrid Isabella Itziar Iveta Ivana Jadwiga Jasmin Jasmine Jelena Jyoti Kamala Karolina Katarzyna Kavita Khadija Kiran Kirsty Lakshmi Leila Leilani Liesbeth Ligia Lucía Lucia Luciana Ludmila Maeve Magdalena
    Mairead Máire Máiréad Małgorzata Mariana Mariam Marieke Marisol Marta Meera Mei Meiling Milica Minh-Anh Naledi Nadia Nadine Naoko Natalia Natasha Neha Ngozi Niamh Nisha Nomvula Noor Nuala Nuria Oksana Olena Olga Orla Órla Paloma Pooja Priya
    Priyanka Rachida Rania Reema Róisín Rosario Rukhsana Sabrina Saoirse Sadia Sakura Samira Sana Sangeeta Saskia Shabana Shanice Sinéad Sinead Siobhán Sofía Sofia Sorcha Soraya Sushma Svetlana Tamsin Tatiana Thandi Thandiwe Ursula Valentina
    Wangari Ximena Yasmin Yetunde Yolanda Yuki Yvonne Zainab Zanele Zeynep Zofia Zuleikha Addison Adalyn Alanna Aniyah Annika Aubrey Autumn Ava Bailey Brooklyn Brynn Caitlin Camryn Chelsea Cheyenne Dakota Delaney Eden Ella Emerson Evangeline Everly Genesis Gianna Hailey Harper Haven Isla Jada Jayla Jocelyn Kaelyn Kaylee Keira Kendall Kennedy Kinsley Kylie Layla Lexi London Londyn Mikayla Mckenna Mya Nevaeh Nyla Paisley Peyton Piper Quinn Raegan Raelynn Reagan Remi Sawyer Serenity Shania Shayla Sienna Skye Sloane Sydney Tatum Tiana Trinity Willow Zariah Zoey Sioned Aaltje Lauren Madison Mackenzie Kayla Brianna Alyssa Kaitlyn Destiny Aaliyah Imani Latoya Keisha Tanisha Shaniqua Xiomara Yesenia Maribel Xin Ling Linh Huong Thuy Sakiko
    Adaeze Adwoa Akua Ama Efua Abena Folake Titilayo Bukola Nkechi Chioma Uju Amaka`,
  u: "Alex Sam Robin Jordan Taylor Casey Riley Morgan Jamie Chris Pat Terry Lee Jess Max Ash Charlie Frankie Kit Reese Rowan Sasha Skyler Blake Avery Cameron Drew Hayden Jesse Parker Peyton Quinn Sage Kerry Kim Leslie Lindsay Stacey Tracy Jaspreet Gurpreet Manpreet Sukhdeep Amandeep",
};

function readGiven(): ReadonlyMap<string, Gender> {
  const found = new Map<string, Gender>();
  for (const line of lines("given-names.txt.gz")) found.set(line.slice(1), line[0] as Gender);
  for (const gender of ["m", "f", "u"] as const) for (const name of MORE[gender].split(/\s+/)) if (!found.has(name)) found.set(name, gender);
  // In the list, but in the news far more often something else.
  for (const name of ["Police", "State", "May", "August", "Early", "Sunday", "Tuesday", "Friday", "Easter", "Christmas", "America", "Britain", "Christian", "Royal", "Deputy", "General", "Major", "Judge", "Justice", "Bishop", "Crown", "Federal", "Green", "North", "West", "Rural", "Bay", "Lake", "Ocean", "River", "Forest", "Star", "Officer", "Prince", "King", "Queen", "Earl", "Duke", "Baron", "Marquis", "Old", "Young", "Price", "Media", "Vice", "Bill", "Page", "Sunny", "Happy", "Rich", "London", "Paris", "Sydney", "Brooklyn", "Cheyenne", "Asia", "Africa", "India", "China", "Kenya", "Ireland", "Florida", "Georgia", "Virginia", "Carolina", "Montana", "Dallas", "Austin", "Houston", "Dover", "Trenton", "Savannah", "Charlotte", "Madison", "Jackson", "Lincoln", "Washington", "Phoenix", "Orlando", "Tiffany", "Mercedes", "Porsche", "Chase", "Mark", "Will", "Grant", "Rose", "Hope", "Faith", "Grace", "Joy", "Summer", "Autumn", "April", "June", "Dawn", "Eve", "Sandy", "Misty", "Crystal", "Amber", "Ruby", "Pearl", "Jade", "Iris", "Violet", "Lily", "Daisy", "Heather", "Ivy", "Holly", "Hazel", "Olive", "Ginger", "Pepper", "Angel", "Chance", "Guy", "Norm", "Rob", "Sue", "Pat", "Drew", "Gene", "Art", "Jack", "Max", "Dean", "Chuck", "Barb", "Bob", "Frank", "Ray", "Roman", "Victor", "Wade", "Ward", "Wells", "York"]) {
    const gender = found.get(name);
    if (gender) found.delete(name), DOUBTFUL.set(name, gender);
  }
  return found;
}

/** Given names that are a word, a place or a month as often: with a surname after them they need no more evidence than others, alone they do. */
export const DOUBTFUL = new Map<string, Gender>();

/** Given names with the gender that their bearers mostly have. */
export const GIVEN: ReadonlyMap<string, Gender> = readGiven();

const plain = (name: string): string => (/^[A-Za-z]+$/.test(name) ? name : name.normalize("NFD").replace(/[\u0300-\u036f]/g, ""));

/** Is a word, with or without its accents, a given name first of all? */
export const isGiven = (word: string): boolean => (GIVEN.has(word) || GIVEN.has(plain(word))) && !COMMON.has(word.toLowerCase());

/** Is a word a given name that is as often something else ("Rose", "Mark", "Paris")? */
export const isDoubtfulGiven = (word: string): boolean => DOUBTFUL.has(word) || (GIVEN.has(word) && COMMON.has(word.toLowerCase()));

/** The gender that a given name suggests, or null. Accents count. */
export function genderOf(given: string): "m" | "f" | null {
  const gender = GIVEN.get(given) ?? GIVEN.get(plain(given)) ?? DOUBTFUL.get(given);
  return gender === "m" || gender === "f" ? gender : null;
}
