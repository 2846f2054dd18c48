// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import static org.etalon.documents.TemplateField.Presence.ALWAYS;
import static org.etalon.documents.TemplateField.Presence.FLAG;
import static org.etalon.documents.TemplateField.Presence.OPTIONAL;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.etalon.documents.TemplateField.Presence;
import org.etalon.norm.Clause;
import org.etalon.norm.Text;

/** The documents, with what their templates can state and what they have to. */
public enum DocumentKind {
	/** Сертификат о клиентоцентричности: the Rules list no contents, what is asked for is recommended. */
	CERTIFICATE("certificate", "3к, 7д, 7е, 27-29", false, new Text("сертификат", "certificate"),
			List.of(Fields.HEAD, Fields.LEVEL, Fields.CERTIFICATE), "number", "objectName", "category", "authority",
			"level", "basis", "issueDate", "validFrom", "validTo", "issuer", "signatoryName"),
	/** Заключение об уровне клиентоцентричности. */
	CONCLUSION("conclusion", "24", true, new Text("заключение", "conclusion"),
			List.of(Fields.HEAD, Fields.LEVEL, Fields.CONCLUSION), "objectName", "category", "authority", "stages",
			"monitoring", "level", "remarks"),
	/** Уведомление о прекращении срока действия сертификата. */
	TERMINATION_NOTICE("notice", "34, 35", true, new Text("уведомление", "notice of termination"),
			List.of(Fields.HEAD, Fields.NOTICE), "objectName", "authority", "reason", "indicators", "terminationDate"),
	/** План-график мероприятий («дорожная карта»), by appendix 4. */
	ROADMAP("roadmap", "26, Прил. 4", true, new Text("дорожная карта", "roadmap"), List.of(Fields.ROADMAP),
			"objectName", "authority", "section1", "section2", "section3", "section4", "section5", "section6",
			"section7", "section8", "legalRemarks", "remarks25", "remarks50", "remarks75", "remarks100"),
	/** План-график сертификации типовой услуги, by appendix 3. */
	PLAN("plan", "46, Прил. 3", true, new Text("план-график", "plan"), List.of(Fields.PLAN), "service", "subject",
			"group25", "group50", "group75", "group100");

	private final String resource;
	private final Clause clause;
	private final boolean binding;
	private final Text caption;
	private final List<TemplateField> fields;
	private final List<String> contents;

	DocumentKind(String resource, String clause, boolean binding, Text caption, List<List<TemplateField>> fields,
			String... contents) {
		this.resource = resource;
		this.clause = new Clause(clause);
		this.binding = binding;
		this.caption = caption;
		List<TemplateField> all = new ArrayList<>();
		fields.forEach(all::addAll);
		this.fields = Collections.unmodifiableList(all);
		this.contents = List.of(contents);
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}

	/** Where the Rules say what it contains. */
	public Clause clause() {
		return clause;
	}

	/** What templates can state. */
	public List<TemplateField> fields() {
		return fields;
	}

	/** What a template has to state. */
	public List<TemplateField> contents() {
		return contents.stream().map(key -> TemplateField.find(fields, key).orElseThrow()).toList();
	}

	/** Whether a template that leaves out some of {@link #contents()} is refused; else it is only pointed out. */
	public boolean isBinding() {
		return binding;
	}

	/** The template that comes with the product: English (for information) for an English locale, else Russian. */
	public DocumentTemplate builtIn(Locale locale) {
		return DocumentTemplate.builtIn(this, resource + (Words.isEnglish(locale) ? "_en" : "") + ".docx");
	}

	/** The fields of all documents. */
	private static final class Fields {

		static final List<TemplateField> HEAD = head();

		private static List<TemplateField> head() {
			List<TemplateField> all = new ArrayList<>(List.of( //
					value("number", "номер", "number", "номер документа", "number of the document"), value("issueDate",
							"дата", "date", "дата документа: 20 мая 2026 г.", "date of the document: 20 May 2026")));
			all.addAll(object(ALWAYS));
			all.addAll(List.of( //
					value("issuer", "кем выдан", "issuer", "организация, выдавшая документ",
							"the body that issues the document"),
					value(OPTIONAL, "place", "место", "place", "место составления", "place of issue"),
					value(OPTIONAL, "addressee", "адресат", "addressee", "кому направляется", "to whom it is sent"),
					value("signatoryPost", "должность", "signatory post", "должность подписавшего",
							"post of the signatory"),
					value("signatoryName", "подписал", "signatory", "инициалы и фамилия подписавшего",
							"initials and surname of the signatory"),
					value("variant", "вариант оценки", "variant", "вариант оценки, которым получен результат",
							"variant that computed the outcome"),
					value("variantVersion", "версия варианта", "variant version", "версия варианта оценки",
							"version of the variant"),
					value(OPTIONAL, "variantHash", "хеш варианта", "variant hash",
							"начало SHA-256 варианта оценки (16 знаков)", "beginning of the SHA-256 of the variant"),
					value(OPTIONAL, "sheetBundles", "пакет листов", "bundle of sheets",
							"пакеты правил, чьи шаблоны листов оценки заполнены: имя, версия, начало SHA-256",
							"rule bundles whose templates of sheets were filled: name, version, beginning of SHA-256"),
					value(OPTIONAL, "settings", "настройки", "settings", "настройки, от которых зависел результат",
							"settings that the outcome depended on"),
					value("controlHash", "контрольный хеш", "control hash",
							"хеш результата в реестре: по нему сверяют документ",
							"hash of the outcome in the register, to compare the document with")));
			return all;
		}

		static final List<TemplateField> LEVEL = List.of(
				value("level", "интегральный уровень", "level", "интегральный уровень: 72 %", "integral level: 72 %"),
				value("levelClause", "пункт уровня", "level clause", "пункт Правил, по которому рассчитан уровень",
						"clause by which the level is computed"),
				value(FLAG, "zero", "уровень равен нулю", "level is zero", "«да», если уровень 0 %",
						"“yes” if the level is 0 %"),
				value("decision", "результат", "decision", "результат: сертификат, сертификат и заключение…",
						"result: certificate, certificate and conclusion…"),
				value("basis", "пункт результата", "basis", "пункт Правил: 22а, 22б, 23, 31, 38а, 38б, 39",
						"clause of the result: 22а, 22б, 23, 31, 38а, 38б, 39"),
				list("stages", "этапы", "stages", "результаты оценки по этапам", "results of the stages", //
						value("stage", "этап", "stage", "наименование этапа", "name of the stage"),
						value("finding", "что установлено", "finding", "буквенная оценка или что вместо нее",
								"letter, or what stands instead"),
						value("points", "баллы", "points", "баллы: 0,25", "points: 0.25"),
						value("clause", "пункт", "clause", "пункт Правил", "clause of the Rules"),
						value(OPTIONAL, "evidence", "основание", "evidence", "на чем основано: лист оценки, дата",
								"what it rests on: sheet, date")));

		static final List<TemplateField> CERTIFICATE = List.of(
				value("validFrom", "действует с", "valid from", "первый день срока действия", "first day"),
				value(OPTIONAL, "validTo", "действует по", "valid to",
						"последний день срока действия; нет, если срок не ограничен (A25)",
						"last day; none for a term without end (A25)"),
				value("validFromShort", "действует с цифрами", "short valid from", "то же: 20.05.2026",
						"the same: 20.05.2026"),
				value(OPTIONAL, "validToShort", "действует по цифрами", "short valid to", "то же: 20.05.2029",
						"the same: 20.05.2029"),
				value("term", "срок действия", "term", "срок: 3 года, 1 год, 180 календарных дней, не ограничен",
						"term: 3 years, 1 year, 180 calendar days, without end"),
				value("termClause", "пункт срока", "term clause", "пункт Правил о сроке", "clause of the term"),
				value(FLAG, "mszu", "МСЗУ", "MSZU", "«да», если объект включен в перечень МСЗУ",
						"“yes” if the object stands in the federal list of МСЗУ"),
				value(FLAG, "withConclusion", "с заключением", "with conclusion",
						"«да», если вместе с сертификатом выдано заключение",
						"“yes” if a conclusion is issued with the certificate"),
				value(OPTIONAL, "previous", "прежний сертификат", "previous certificate",
						"номер и дата прежнего сертификата при повторной сертификации",
						"number and date of the certificate it follows"));

		static final List<TemplateField> CONCLUSION = List.of(
				value("monitoring", "возможность мониторинга", "monitoring",
						"сведения о технической возможности мониторинга (24д), одно предложение",
						"whether monitoring is technically possible (24д), one sentence"),
				list("remarks", "замечания", "remarks", "замечания и предложения (24ж); может быть пустым",
						"remarks and proposals (24ж); may be empty", //
						value(OPTIONAL, "remarkSubject", "предмет", "about",
								"к чему относится: навигация, поиск, доступность…",
								"what it is about: navigation, search, accessibility…"),
						value("remark", "замечание", "remark", "текст замечания или предложения", "the remark")),
				value(OPTIONAL, "certificateNumber", "номер сертификата", "certificate number",
						"номер сертификата, выданного вместе с заключением",
						"number of the certificate issued with the conclusion"));

		static final List<TemplateField> NOTICE = List.of(
				value("certificateNumber", "номер сертификата", "certificate number",
						"номер сертификата, действие которого прекращено", "number of the certificate that ends"),
				value("certificateDate", "дата сертификата", "certificate date", "дата его выдачи",
						"date of that certificate"),
				value("validFrom", "действует с", "valid from", "первый день его срока действия", "its first day"),
				value(OPTIONAL, "validTo", "действует по", "valid to",
						"последний день его срока действия; нет, если срок не ограничен (A25)",
						"the last day it would have had; none for a term without end (A25)"),
				value("terminationDate", "дата прекращения", "termination date",
						"дата прекращения срока действия (35г)", "date of termination (35г)"),
				value("reason", "причина", "reason", "причина прекращения (34)", "reason of the termination (34)"),
				value("monitoredFrom", "мониторинг с", "monitored from", "начало проведенного мониторинга",
						"beginning of the monitoring"),
				value("monitoredTo", "мониторинг по", "monitored to", "конец проведенного мониторинга",
						"end of the monitoring"),
				list("indicators", "показатели", "indicators", "показатели критического значения (35в)",
						"critical indicators (35в)", //
						value("indicator", "показатель", "indicator", "наименование показателя",
								"name of the indicator"),
						value("unit", "единица", "unit", "единица измерения", "unit"),
						value("criterion", "критическое значение", "critical value",
								"какое значение является критическим", "which value is critical"),
						value("clause", "пункт", "clause", "место в Правилах", "place in the Rules"),
						value("detected", "месяц выявления", "month of detection",
								"месяц, в котором показатель стал критическим",
								"month in which the indicator became critical"),
						value("monthlyValues", "значения по месяцам", "monthly values",
								"месяцы и значения, по строке на месяц", "months and values, a line for each month")));

		static final List<TemplateField> ROADMAP = roadmap();

		static final List<TemplateField> PLAN = plan();

		private static List<TemplateField> roadmap() {
			List<TemplateField> all = new ArrayList<>(List.of( //
					value("number", "номер", "number", "номер заключения, по которому составлена карта",
							"number of the conclusion it goes back to"),
					value(OPTIONAL, "conclusionDate", "дата заключения", "conclusion date", "дата заключения",
							"date of the conclusion"),
					value("issueDate", "дата", "date", "на какой день показано исполнение: 20 мая 2026 г.",
							"the day progress is told of: 20 May 2026")));
			all.addAll(object(OPTIONAL));
			all.addAll(List.of( //
					value("state", "состояние", "state", "состояние: проект, согласована, утверждена, исполнена",
							"state: draft, agreed, approved, implemented"),
					value("standing", "исполнение", "standing", "ход исполнения в целом", "how far it is as a whole"),
					value("measureCount", "всего мероприятий", "measure count", "сколько мероприятий",
							"how many measures there are"),
					value("closedCount", "закрыто мероприятий", "closed count", "сколько мероприятий закрыто",
							"how many measures are closed"),
					value("lateCount", "просрочено мероприятий", "late count", "сколько мероприятий просрочено",
							"how many measures are late"),
					value(OPTIONAL, "draftDue", "срок проекта", "draft due",
							"последний день для проекта карты (26); нет, пока заключение не направлено",
							"last day for the draft (26); none while the conclusion is not sent"),
					value(OPTIONAL, "proposalDate", "дата предложения", "proposal date",
							"дата направления на повторную сертификацию (8.1)",
							"date of the proposal for recertification (8.1)"),
					list("problems", "нарушения", "problems",
							"что не соответствует приложению № 4; пусто, если все соответствует",
							"what is not as appendix 4 wants it; empty if all is", //
							value("problem", "нарушение", "problem", "что не так", "what is wrong"),
							value("clause", "пункт", "clause", "место в Правилах: п. 26, Прил. 4",
									"place in the Rules: clause 26, App. 4"))));
			for (int section = 1; section <= RoadmapDocument.SECTIONS; section++) {
				all.add(list("section" + section, "раздел " + section, "section " + section,
						"мероприятия раздела " + section, "measures of section " + section, measure()));
				all.add(value(FLAG, "notRequired" + section, "раздел " + section + " не требуется",
						"section " + section + " not required", "«да», если раздел отмечен «не требуется»",
						"“yes” if the section is marked as not required"));
			}
			all.add(list("measures", "мероприятия", "measures", "мероприятия всех разделов", "measures of all sections",
					measure()));
			all.add(list("legalRemarks", "нормативные замечания", "legal remarks",
					"замечания по нормативно-правовым барьерам (блок 1)", "remarks on legal barriers (block 1)",
					remark()));
			all.add(value(OPTIONAL, "systemDate", "срок блока 2", "block 2 date",
					"день последней контрольной точки замечаний по информационным системам",
					"day of the last control point of the remarks on information systems"));
			for (int percent : RoadmapDocument.PERCENTS) {
				all.add(value(OPTIONAL, "pointNumber" + percent, "номер точки " + percent,
						"point " + percent + " number", "номер контрольной точки; нет, если ее нет",
						"number of the control point; none without it"));
				all.add(value(OPTIONAL, "pointDate" + percent, "срок точки " + percent, "point " + percent + " date",
						"день контрольной точки", "day of the control point"));
				all.add(list("remarks" + percent, "замечания точки " + percent, "point " + percent + " remarks",
						"замечания, которые устраняют к этой точке (блок 2)", "remarks that are done by then (block 2)",
						remark()));
			}
			all.add(list("points", "контрольные точки", "control points", "контрольные точки и их исполнение",
					"the control points and how far they are", //
					value("percent", "доля", "percent", "доля замечаний: 25 %", "share of the remarks: 25 %"),
					value(OPTIONAL, "dueDate", "дата окончания", "due date", "день", "day"),
					value("required", "должно быть закрыто", "required", "сколько замечаний должно быть закрыто",
							"how many remarks are to be closed"),
					value("closed", "закрыто", "closed", "сколько закрыто", "how many are"),
					value(FLAG, "late", "отставание", "late", "«да», если день прошел, а закрыто меньше",
							"“yes” if the day is past and too few are")));
			for (boolean now : new boolean[] { true, false }) {
				String key = now ? "now" : "then";
				String ru = now ? " сейчас" : " после";
				String en = now ? " now" : " then";
				all.add(value(OPTIONAL, key + "Points", "баллы" + ru, "points" + en, "сумма баллов этапов: 0,55",
						"points of all stages: 0.55"));
				all.add(value(OPTIONAL, key + "Level", "уровень" + ru, "level" + en, "интегральный уровень: 55 %",
						"integral level: 55 %"));
				all.add(value(OPTIONAL, key + "LevelClause", "пункт уровня" + ru, "level clause" + en,
						"пункт Правил, по которому рассчитан уровень: п. 20",
						"clause by which the level is computed: clause 20"));
				all.add(value(OPTIONAL, key + "Decision", "результат" + ru, "decision" + en, "результат оценки",
						"what the assessment comes to"));
				all.add(value(OPTIONAL, key + "Clause", "пункт результата" + ru, "basis" + en,
						"пункт Правил о результате: п. 22а", "clause of the result: clause 22а"));
			}
			all.add(value(OPTIONAL, "gain", "прирост баллов", "gain",
					"баллы, которые принесут все мероприятия вместе: +0,15",
					"points that all measures together would bring: +0.15"));
			all.add(value(OPTIONAL, "variant", "вариант оценки", "variant", "вариант оценки, которым рассчитан прогноз",
					"variant that computed the prediction"));
			all.add(value(OPTIONAL, "noGain", "почему нет прогноза", "no prediction",
					"причина с пунктом Правил, если прогноза нет", "the reason with its clause if there is none"));
			return all;
		}

		private static TemplateField[] measure() {
			return new TemplateField[] {
					value("measureNumber", "номер мероприятия", "measure number", "номер мероприятия: 3.2",
							"number of the measure: 3.2"),
					value("measure", "мероприятие", "measure", "наименование мероприятия", "what is done"),
					value(OPTIONAL, "result", "характеристика результата", "result", "характеристика результата",
							"description of the result"),
					value(OPTIONAL, "remarkNumber", "номер замечания", "remark number",
							"номер замечания Центра разработок: 2.1.3", "number of the remark: 2.1.3"),
					value(OPTIONAL, "dueDate", "дата окончания", "due date", "последний день: 20.05.2026",
							"last day: 20.05.2026"),
					value(OPTIONAL, "responsible", "ответственный исполнитель", "responsible", "кто исполняет",
							"who carries it out"),
					value(OPTIONAL, "related", "связные мероприятия", "related measures",
							"номера связных мероприятий: 2.1, 3.4", "numbers of the related measures: 2.1, 3.4"),
					value(OPTIONAL, "gain", "прогноз баллов", "predicted points",
							"баллы, которые обещало мероприятие, когда его планировали",
							"points it was predicted to bring when it was planned"),
					value(OPTIONAL, "noGain", "почему нет прогноза", "no prediction",
							"причина с пунктом Правил, если прогноза нет",
							"the reason with its clause if there is none"),
					value("status", "статус", "status", "открыто, в работе, просрочено, закрыто",
							"open, in work, late, closed"),
					value(OPTIONAL, "closedOn", "дата закрытия", "closed on", "день закрытия", "the day it was closed"),
					value(OPTIONAL, "evidence", "доказательство", "evidence", "чем доказано исполнение",
							"what proves that it is done") };
		}

		private static List<TemplateField> plan() {
			List<TemplateField> all = new ArrayList<>(List.of( //
					value("number", "номер", "number", "обозначение плана-графика: модель и субъект",
							"id of the plan: model and subject"),
					value("issueDate", "дата", "date", "на какой день показано исполнение: 20 мая 2026 г.",
							"the day progress is told of: 20 May 2026"),
					value("issueDateShort", "дата цифрами", "short date", "то же: 20.05.2026", "the same: 20.05.2026"),
					value("service", "наименование услуги", "service name", "наименование типовой услуги",
							"name of the typical service"),
					value("subject", "субъект", "subject", "субъект Российской Федерации", "subject of the Federation"),
					value(OPTIONAL, "curator", "куратор", "curator", "куратор, который согласует план-график",
							"curator who agrees the plan"),
					value(OPTIONAL, "approver", "утверждающий", "approver",
							"ответственный, который утверждает план-график",
							"responsible person who approves the plan"),
					value(OPTIONAL, "approvalDate", "дата утверждения", "approval date", "когда утвержден",
							"when it was approved"),
					value(OPTIONAL, "planDue", "представить до", "plan due", "последний день для представления (46)",
							"last day for presenting it (46)"),
					value("state", "состояние", "state", "состояние: разрабатывается, согласовано, исполняется…",
							"state: drafted, agreed, carried out…"),
					value("authorityCount", "всего органов", "authority count", "сколько органов в плане",
							"how many authorities the plan has"),
					value("certifiedCount", "сертифицировано", "certified count", "сколько из них сертифицировано",
							"how many of them are certified")));
			for (int percent : PlanDocument.PERCENTS) {
				all.add(list("group" + percent, "органы точки " + percent, "point " + percent + " authorities",
						"органы контрольной точки " + percent + " %",
						"authorities of the control point of " + percent + " %",
						value("rowNumber", "номер строки", "row number", "номер строки: 2.1", "number of the row: 2.1"),
						value("authority", "орган", "authority", "наименование органа или организации",
								"name of the authority"),
						value(OPTIONAL, "dueDate", "дата окончания", "due date", "последний день: 20.05.2026",
								"last day: 20.05.2026"),
						value(OPTIONAL, "responsible", "ответственный исполнитель", "responsible", "кто исполняет",
								"who carries it out"),
						value(OPTIONAL, "certifiedOn", "дата сертификата", "certified on",
								"день, когда услуга органа сертифицирована", "day its service was certified")));
				all.add(value(OPTIONAL, "pointDate" + percent, "срок точки " + percent, "point " + percent + " date",
						"день контрольной точки " + percent + " %", "day of the control point of " + percent + " %"));
			}
			all.add(list("points", "контрольные точки", "control points", "контрольные точки и их исполнение",
					"the control points, and how far they are",
					value("percent", "доля", "share", "доля органов: 25 %", "share of the authorities: 25 %"),
					value(OPTIONAL, "dueDate", "дата окончания", "due date", "день", "day"),
					value("required", "должно быть сертифицировано", "required",
							"сколько органов должно быть сертифицировано", "how many authorities have to be certified"),
					value("certified", "сертифицировано", "certified", "сколько сертифицировано", "how many are"),
					value(FLAG, "late", "отставание", "late", "«да», если день прошел, а сертифицировано меньше",
							"“yes” if the day is past and fewer are certified")));
			all.add(list("unplanned", "вне плана", "unplanned", "органы, которые оказывают услугу, но не в плане",
					"authorities that provide the service and are not in the plan",
					value("authority", "орган", "authority", "наименование органа", "name of the authority")));
			return Collections.unmodifiableList(all);
		}

		private static TemplateField[] remark() {
			return new TemplateField[] {
					value("remarkNumber", "номер замечания", "remark number", "номер замечания: 2.1.3",
							"number of the remark: 2.1.3"),
					value(OPTIONAL, "remark", "замечание", "remark", "замечание Центра разработок", "the remark"),
					value(OPTIONAL, "targetState", "целевое состояние", "target state", "какой результат ожидается",
							"what is to be reached"),
					value(OPTIONAL, "dueDate", "дата окончания", "due date", "последний день", "last day") };
		}

		/** The day in digits and the object; {@code authority} says whether it always has one. */
		private static List<TemplateField> object(Presence authority) {
			return List.of( //
					value("issueDateShort", "дата цифрами", "short date", "то же: 20.05.2026", "the same: 20.05.2026"),
					value("objectName", "наименование объекта", "object name", "наименование объекта сертификации",
							"name of the object"),
					value(OPTIONAL, "objectId", "код объекта", "object id", "код объекта в реестре",
							"id of the object in the register"),
					value("category", "категория", "category", "категория объекта: услуга или сервис",
							"category of the object: service or servis"),
					value("objectKind", "вид объекта", "object kind", "вид объекта: государственная услуга, сервис…",
							"kind of the object: state service, servis…"),
					value(authority, "authority", "уполномоченный орган", "authority",
							"наименование уполномоченного органа или организации", "name of the authority"),
					value(OPTIONAL, "subject", "субъект", "subject",
							"субъект Российской Федерации; нет у федеральных объектов",
							"subject of the Federation; none for federal objects"));
		}

		private static TemplateField value(String key, String ru, String en, String meaningRu, String meaningEn) {
			return value(ALWAYS, key, ru, en, meaningRu, meaningEn);
		}

		private static TemplateField value(Presence presence, String key, String ru, String en, String meaningRu,
				String meaningEn) {
			return new TemplateField(key, new Text(ru, en), new Text(meaningRu, meaningEn), presence, List.of());
		}

		private static TemplateField list(String key, String ru, String en, String meaningRu, String meaningEn,
				TemplateField... columns) {
			List<TemplateField> all = new ArrayList<>();
			all.add(value("index", "№", "index", "порядковый номер", "number in order"));
			all.addAll(List.of(columns));
			return new TemplateField(key, new Text(ru, en), new Text(meaningRu, meaningEn), OPTIONAL, all);
		}
	}
}
