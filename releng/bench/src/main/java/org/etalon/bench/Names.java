// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Names of services, servises and authorities as registers have them. */
final class Names {

	/**
	 * A subject of the Federation.
	 *
	 * @param code     two digits
	 * @param name     as in the Constitution
	 * @param genitive the name after «министерство …»
	 */
	record Subject(String code, String name, String genitive) {
	}

	private static final String[] REGIONAL = { "Минздрав %s", "Минсоцразвития %s", "Минобрнауки %s", "Минстрой %s",
			"Минтранс %s", "Минлесхоз %s", "Минимущество %s", "Комитет по архиву %s", "Управление ветеринарии %s",
			"Гостехнадзор %s", "Служба занятости %s", "Управление ЗАГС %s", "МФЦ \"Мои документы\" %s",
			"ГКУ \"Соцзащита\" %s", "Департамент земли, строительства %s" };

	private static final String[] FEDERAL = { "ФНС России", "Росреестр", "МВД России", "Социальный фонд России",
			"Рособрнадзор", "Росздравнадзор", "Роспотребнадзор", "Ростехнадзор", "Росаккредитация", "ФТС России",
			"ФГБУ \"ФКП Росреестра\"", "Минюст России", "Росархив", "Роспатент", "Россельхознадзор" };

	private static final String[] SERVIS = { "Запись на прием в \"Мои документы\"", "Калькулятор мер поддержки",
			"Проверка готовности документов", "Подбор земельного участка, карта", "Электронная запись в детский сад",
			"Личный кабинет застройщика", "Навигатор мер поддержки бизнеса", "Уведомления о сроках, справки",
			"Информирование о ходе оказания услуги", "Оплата начислений на портале", "Карта доступной среды" };

	private static final String[] APPEALS = { "Рассмотрение обращений и запросов", "Платформа обратной связи",
			"Виртуальная приемная \"Вопрос-ответ\"", "Прием сообщений, жалоб и предложений", "Горячая линия" };

	private static final String[] CONTROL = { "Земельный контроль (надзор)", "Строительный надзор",
			"Жилищный контроль, проверки", "Досудебное обжалование решений контрольного органа",
			"Профилактический визит", "Лесной контроль (надзор)", "Ветеринарный контроль (надзор)" };

	private static final String[] INTERNAL = { "Оформление отпуска служащего", "Заявка на рабочее место",
			"Служебная командировка, отчет", "Справка о доходах работника", "Сервис \"Единая точка помощи\"" };

	private final List<String> services;
	private final List<Subject> subjects;

	Names() {
		services = lines("service_names.txt");
		subjects = lines("subjects.csv").stream().skip(1).map(line -> line.split(","))
				.map(cells -> new Subject(cells[0], cells[1], cells[2])).toList();
	}

	private static List<String> lines(String resource) {
		try (InputStream in = Names.class.getResourceAsStream(resource)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** One of the 89 subjects, or null for the Federation itself (one object in twenty). */
	Subject subject(Random random) {
		return random.nextInt(20) == 0 ? null : subjects.get(random.nextInt(subjects.size()));
	}

	/** The authority responsible for an object of a subject, null being the Federation. */
	String authority(Subject subject, Random random) {
		return subject == null ? any(FEDERAL, random) : any(REGIONAL, random).replace("%s", subject.genitive());
	}

	/** The name of an object of a kind (a code). */
	String object(String kind, Subject subject, Random random) {
		String name = switch (kind) {
		case "SERVIS" -> any(SERVIS, random);
		case "APPEALS_SERVIS" -> any(APPEALS, random);
		case "CONTROL_SERVIS" -> any(CONTROL, random);
		case "INTERNAL_SERVIS" -> any(INTERNAL, random);
		default -> service(random);
		};
		return subject != null && random.nextInt(10) == 0 ? name + " (" + subject.name() + ")" : name;
	}

	/** The list stands in order of length; the shortest of several draws keeps a row at some 220 bytes on average. */
	private String service(Random random) {
		int shortest = services.size();
		for (int draw = 0; draw < 10; draw++) {
			shortest = Math.min(shortest, random.nextInt(services.size()));
		}
		return services.get(shortest);
	}

	private static String any(String[] names, Random random) {
		return names[random.nextInt(names.length)];
	}
}
