// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.check;

import java.text.MessageFormat;
import java.util.Locale;

import org.etalon.norm.Text;

/**
 * What can be wrong with a model; the names are stable codes. Where a constraint stands in the law is said in the
 * {@code .ecore} file, at the operation or feature it belongs to.
 */
public enum Constraint {
	// any subject
	REQUIRED_MISSING(true, "Не заполнено: {0}.", "Missing: {0}."), //
	VALUE_NOT_ALLOWED(true, "Недопустимое значение: {0}.", "A value that is not allowed: {0}."), //
	REFERENCE_UNRESOLVED(true, "Ссылка ни на что не указывает: {0}.", "A reference to nothing: {0}."), //
	NOT_CONTAINED(true, "Ссылка на объект вне документа: {0}.",
			"A reference to an object outside of the document: {0}."), //
	ID_REPEATED(true, "Обозначение повторяется: {0}.", "An id that is used twice: {0}."), //
	ID_MALFORMED(true, "В обозначении «{0}» есть знаки, кроме букв, цифр, точки, дефиса и подчеркивания.",
			"The id “{0}” holds other characters than letters, digits, dots, hyphens and underscores."), //
	HASH_MALFORMED(true, "«{0}» не SHA-256: нужны 64 шестнадцатеричные цифры.",
			"“{0}” is no SHA-256: it has 64 hexadecimal digits."),

	// register
	CONTACT_INCOMPLETE(true, "Контакт без телефона или электронной почты.", "A contact without phone or e-mail."), //
	CONTACT_NOT_ERASED(true, "Контакт удален {0}, но в нем остались данные.",
			"The contact was erased on {0}, but still holds data."), //
	SUBJECT_MISSING(true, "Не указан субъект Российской Федерации.", "The subject of the Federation is missing."), //
	SUBJECT_UNEXPECTED(true, "У федерального органа указан субъект: {0}.", "A federal body with a subject: {0}."), //
	OGRN_MALFORMED(true, "«{0}» не ОГРН: нужны 13 цифр.", "“{0}” is no registration number: it has 13 digits."), //
	URL_MALFORMED(true, "«{0}» не адрес в сети: ожидается http:// или https://.",
			"“{0}” is no address of the web: http:// or https:// is expected."), //
	YEAR_IMPOSSIBLE(true, "Невозможный год: {0}.", "An impossible year: {0}."), //
	LEVEL_OUT_OF_RANGE(true, "Уровень {0} вне пределов 0…100 %.", "A level of {0}, not within 0…100 %."), //
	DATES_REVERSED(true, "Окончание {1} раньше начала {0}.", "The end {1} is before the beginning {0}."), //
	TERM_INCOMPLETE(true, "Из начала и окончания срока указано только одно.",
			"Of the first and the last day only one is given."), //
	MSZU_NOT_A_SERVICE(true, "Сервис не может стоять в перечне МСЗУ.", "A servis cannot stand in a list of МСЗУ."), //
	TYPICAL_NOT_LISTED(false, "Типовая услуга не отмечена в перечне типовых услуг.",
			"A typical service that is not marked as standing in the list of typical services."), //
	APPROVAL_INCOMPLETE(true, "Утверждение указано не полностью: нужны и дата, и реквизиты.",
			"The approval is incomplete: it needs its day and its particulars."), //
	OBJECT_REPEATED(true, "Объект стоит в перечне дважды: {0}.", "An object stands in the list twice: {0}."),

	// assessment
	STAGE_WITHOUT_SHEET(true, "Для этапа «{0}» листа оценки нет.", "There is no sheet for the stage “{0}”."), //
	NOTHING_WEIGHS(true, "Шкала есть, но ни один критерий не имеет веса.",
			"There is a scale, but no criterion has a weight."), //
	WEIGHT_IMPOSSIBLE(true, "Невозможный вес: {0}.", "An impossible weight: {0}."), //
	OPTIONS_UNFIT(true, "Варианты ответа не подходят к виду ответа: {0}.",
			"The options do not fit the kind of answer: {0}."), //
	SHARE_OUT_OF_RANGE(true, "Доля {0} вне пределов 0…100 %.", "A share of {0}, not within 0…100 %."), //
	SCALE_NOT_FALLING(true, "Оценки и границы шкалы должны убывать, последняя граница равна 0.",
			"Grades and bounds of the scale have to fall, and the last bound is 0."), //
	CRITERION_UNANSWERED(true, "Нет ответа: {0}.", "Not answered: {0}."), //
	CRITERION_ANSWERED_TWICE(true, "Ответ дан дважды: {0}.", "Answered twice: {0}."), //
	GRADE_DIFFERS(false, "Указана оценка {0}, по шкале получается {1}.",
			"The grade {0} is stated, the scale gives {1}."), //
	ANSWER_UNFIT(true, "Ответ не подходит к критерию: {0}.", "The answer does not fit the criterion: {0}."), //
	REASON_MISSING(false, "Не сказано, почему критерий неприменим: {0}.",
			"It is not said why the criterion does not apply: {0}."), //
	EVIDENCE_MISSING(true, "Нет подтверждения: {0}.", "There is no evidence: {0}."), //
	FINDING_UNFIT(true, "Этап «{0}» не может завершиться так: {1}.", "The stage “{0}” cannot end so: {1}."), //
	STAGE_REPEATED(true, "Этап указан дважды: {0}.", "A stage that is given twice: {0}."), //
	STAGE_NOT_FOR_KIND(true, "Этапа «{0}» для этого вида объекта нет.",
			"There is no stage “{0}” for this kind of object."), //
	FINDING_DIFFERS(true, "Этап «{0}»: указано {1}, лист оценки дает {2}.",
			"Stage “{0}”: {1} is stated, the sheet gives {2}."), //
	OUTCOME_INCOMPLETE(true, "Уровень и результат указываются вместе.", "Level and decision go together."),

	// certification
	DOCUMENT_INCOMPLETE(true, "В документе нет сведений: {0}.", "The document does not say: {0}."), //
	CLAUSE_UNKNOWN(true, "Сертификат не выдается по пункту {0}.", "No certificate is given by clause {0}."), //
	CLAUSE_UNFIT(true, "Пункт {0} не подходит к типу {1} и уровню {2}.",
			"Clause {0} does not fit the kind {1} and the level {2}."), //
	TERMINATION_INCOMPLETE(true, "У прекращенного сертификата нужны дата и причина.",
			"A terminated certificate needs day and reason."), //
	TERMINATION_UNEXPECTED(true, "Сертификат не прекращен, но указаны дата или причина прекращения.",
			"The certificate is not terminated, but has a day or a reason of the termination."), //
	TERMINATION_OUTSIDE_TERM(true, "Дата прекращения {0} вне срока действия.",
			"The day of the termination, {0}, lies outside of the term."), //
	REMARKS_CONTRADICT(true, "Сказано, что замечаний нет, но они есть.",
			"It is said that there are no remarks, but there are some."), //
	STATE_UNFIT(true, "Такого состояния не бывает: {0}.", "There is no such state: {0}."), //
	SECTION_UNKNOWN(true, "Раздела {0} в дорожной карте нет.", "A roadmap has no section {0}."), //
	SECTION_REPEATED(true, "Раздел {0} указан дважды.", "Section {0} is given twice."), //
	SECTION_MISSING(true, "Нет раздела {0}.", "Section {0} is missing."), //
	SECTION_EMPTY(true, "В разделе {0} нет мероприятий, и он не отмечен «не требуется».",
			"Section {0} has no measures and is not marked “not required”."), //
	SECTION_CONTRADICTS(true, "Раздел {0} отмечен «не требуется», но в нем есть мероприятия.",
			"Section {0} is marked “not required”, but has measures."), //
	SECTION_MANDATORY(true, "Раздел {0} обязателен.", "Section {0} is mandatory."), //
	POINT_UNKNOWN(true, "Контрольной точки {0} % нет.", "There is no control point of {0} %."), //
	POINT_REPEATED(true, "Контрольная точка указана дважды: {0}.", "A control point is given twice: {0}."), //
	NO_100_PERCENT_POINT(true, "Нет контрольной точки 100 %.", "The control point of 100 % is missing."), //
	POINT_BELOW_TARGET(true, "К контрольной точке {0} % запланировано слишком мало.",
			"Too little is planned for the control point of {0} %."), //
	PROPOSAL_DATE_MISSING(true, "Не указана дата предложения о повторной сертификации.",
			"The day of the proposal for recertification is missing."), //
	REMARK_WITHOUT_POINT(true, "У замечания к информационной системе нет контрольной точки: {0}.",
			"A remark on an information system without a control point: {0}."), //
	CLOSED_WITHOUT_EVIDENCE(true, "Мероприятие закрыто без подтверждения: {0}.",
			"A measure was closed without evidence: {0}."),

	// typical
	MODEL_INCOMPLETE(true, "В модели нет части: {0}.", "The model lacks a part: {0}."), //
	REFERENCE_SHEET_UNFIT(true, "Эталонный лист не того этапа или не отмечен как эталонный: {0}.",
			"A reference sheet of another stage, or not marked as one: {0}."), //
	JOURNEY_INCOMPLETE(true, "В карте пути нет раздела: {0}.", "The journey map lacks a section: {0}."), //
	STUDY_WITHOUT_RESULTS(true, "Опыт изучен, но нет ни наблюдений, ни проблем.",
			"Experience was studied, but there are neither observations nor problems."), //
	TIME_IMPOSSIBLE(true, "Невозможная длительность: {0}.", "An impossible duration: {0}."), //
	STEP_FOLLOWS_ITSELF(true, "Шаг следует сам за собой: {0}.", "A step follows itself: {0}."), //
	BRANCH_NOT_NEXT(true, "Условие ведет к шагу, который за этим не следует: {0}.",
			"A condition for a step that does not follow: {0}."), //
	BRANCH_REPEATED(true, "Для одного следующего шага два условия: {0}.",
			"Two conditions for the same next step: {0}."), //
	CONDITION_MISSING(false, "Больше одного следующего шага без условия: {0}.",
			"More than one next step without a condition: {0}."), //
	SERVICE_NOT_IN_MAP(false, "Услуга шага не названа среди услуг карты: {0}.",
			"A service of a step that the map does not name: {0}."), //
	POINTS_OUT_OF_RANGE(true, "Баллы {0} вне пределов 0…100 сотых.", "Points of {0}, not within 0…100 hundredths."), //
	PROPOSAL_OPEN(false, "Предложение не рассмотрено: {0}.", "A proposal that is not decided: {0}."), //
	PROPOSAL_WITHOUT_REASON(true, "Предложение отклонено без причины: {0}.",
			"A proposal that is declined without a reason: {0}."), //
	PROPOSAL_WITHOUT_CHANGE(true, "Предложение принято, но не сказано, что изменено: {0}.",
			"A proposal is accepted, but it is not said what changed: {0}."), //
	PROPOSALS_MISCOUNTED(true, "Указано принятых предложений: {0}, в списке их {1}.",
			"{0} accepted proposals are stated, the list has {1}."), //
	FACT_REPEATED(true, "Сведение указано дважды: {0}.", "A fact that is given twice: {0}."), //
	FACT_UNKNOWN(false, "Такого поля в карточке цифрового регламента нет: {0}.",
			"The card of a digital regulation has no such field: {0}."), //
	AUTHORITY_REPEATED(true, "Орган стоит в плане дважды: {0}.", "An authority stands in the plan twice: {0}."), //
	PLAN_EMPTY(true, "В плане нет ни одного органа.", "There is no authority in the plan."), //
	POINTS_OUT_OF_ORDER(false, "Контрольная точка {1} % завершается раньше точки {0} %.",
			"The control point of {1} % ends before that of {0} %."),

	// monitoring
	STATUS_REPEATED(true, "Статус указан дважды: {0}.", "A status is given twice: {0}."), //
	COUNT_NEGATIVE(true, "Количество меньше нуля: {0}.", "A number below zero: {0}."), //
	CRITERION_REPEATED(true, "Критерий указан дважды: {0}.", "A criterion is given twice: {0}."), //
	RATING_OUT_OF_RANGE(true, "Оценка {0} вне пределов 1…5.", "A rating of {0}, not within 1…5."),

	// settings
	SETTING_REPEATED(true, "Указано дважды: {0}.", "Given twice: {0}."), //
	SETTING_UNKNOWN(true, "Неизвестная настройка: {0}.", "An unknown setting: {0}."), //
	SETTING_VALUE_UNKNOWN(true, "Настройка {0} не принимает значение «{1}».", "Setting {0} does not allow “{1}”.");

	private final boolean error;
	private final Text text;

	Constraint(boolean error, String ru, String en) {
		this.error = error;
		this.text = new Text(ru, en);
	}

	/** Whether a document that breaks it is wrong; otherwise it is only remarkable. */
	public boolean error() {
		return error;
	}

	/** What a user reads, with the places of the pattern filled. */
	String message(Locale locale, Object... arguments) {
		return MessageFormat.format(text.in(locale), arguments);
	}
}
