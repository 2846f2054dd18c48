// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.util.List;

import org.etalon.norm.Text;

/** Stages of the transfer of a service into electronic form, in their order; slides. Tasks and results in Russian. */
public enum TransferStage {
	/** Analysis. */
	ANALYSIS("аналитика", "analysis",
			List.of("Выделение потребностей и ценностей пользователя", "Анализ ключевых барьеров"),
			List.of("Презентация с гипотезами")),
	/** Design. */
	DESIGN("проектирование", "design",
			List.of("Подготовка НПА", "Подготовка сценария услуги", "Проектирование интеграций и видов сведений",
					"Разработка бизнес-постановок и задач на доработку"),
			List.of("Чек-лист готовности услуги для разработки",
					"Дорожная карта по доработке НПА, ВС, организационным мерам и продвижению услуги")),
	/** Development. */
	DEVELOPMENT("разработка", "development",
			List.of("Техническое проектирование и реализация", "Доработка ИС", "Интеграция"),
			List.of("Ссылка на услугу или сервис на стенде разработки")),
	/** Testing. */
	TESTING("тестирование", "testing",
			List.of("Функциональное тестирование услуги", "Дизайн-контроль и приемка CJM",
					"Тестирование услуги ведомством", "UX-тестирование"),
			List.of("Демо услуги", "Решение о запуске услуги")),
	/** Introduction. */
	INTRODUCTION("внедрение", "introduction",
			List.of("Настройка мониторинга", "Регламент отчетности", "Публикация услуги, контента",
					"Продвижение услуги"),
			List.of("Регламент взаимодействия рабочей группы (дежурные)", "Метрики качества",
					"Опубликованные формы и контент", "План дальнейшего продвижения услуги")),
	/** Retrospective. */
	RETROSPECTIVE("ретро", "retrospective",
			List.of("Контроль метрик качества", "Анализ ошибок и ЗЛП", "Отчетность", "Анализ пользовательского опыта"),
			List.of("Презентация о достижении гипотез", "Backlog развития"));

	private final Text caption;
	private final List<String> tasks;
	private final List<String> results;

	TransferStage(String ru, String en, List<String> tasks, List<String> results) {
		this.caption = new Text(ru, en);
		this.tasks = tasks;
		this.results = results;
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}

	/** What is done. */
	public List<String> tasks() {
		return tasks;
	}

	/** What it ends with. */
	public List<String> results() {
		return results;
	}
}
