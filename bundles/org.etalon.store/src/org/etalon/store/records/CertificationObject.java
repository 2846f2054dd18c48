// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import java.time.LocalDate;

import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.rules.year.PlannedTermination;
import org.etalon.scoring.CertificateType;
import org.etalon.store.Named;

/**
 * A certification object (объект сертификации, clause 3д): a row of the Unified register. Flags are null where nothing
 * is known.
 *
 * @param id                technical id
 * @param name              name of the object
 * @param kind              kind, which gives the category too
 * @param authorityId       id of its authority, null if not known
 * @param subject           code of the subject of the Federation, null for a federal object
 * @param typical           whether it is in the list of typical services (2113-р)
 * @param mszuFederal       item of the federal list, null if it is not in it
 * @param mszuRegional      item of a regional or municipal list, null if it is in none
 * @param formUrl           address of the interactive form, null if it has none
 * @param remotelyTestable  whether the form can be tested remotely
 * @param accessForCenter   whether the Analytical Centre can be given access
 * @param act               act that regulates it, null if not known
 * @param monitoringId      its id in the monitoring system, null if it is not there
 * @param selfCheck         letter of the self-check, null if there is none
 * @param level             percent, of the last certificate; null if there is none
 * @param certificateType   type of the last certificate, null if there is none
 * @param certificateFrom   first day of the last certificate
 * @param certificateTo     last day of the last certificate, inclusive; null if there is none or it has no end
 * @param certificateStatus what became of the last certificate, null if there is none
 * @param endType           how the object is planned to end, null if it is not or not known
 * @param endYear           in which year, null if no end is planned
 * @param endActAdopted     whether the acts are adopted
 * @param excluded          why it is no longer in the Unified register, null if it is in it
 */
public record CertificationObject(@Named(ru = "идентификатор", en = "id") String id,
		@Named(ru = "наименование", en = "name", clause = "7а, 13а", searched = true) String name,
		@Named(ru = "вид", en = "kind", clause = "1, 7в, 36") ObjectKind kind,
		@Named(ru = "орган", en = "authority", clause = "7г, 13г") String authorityId,
		@Named(ru = "субъект РФ", en = "subject", clause = "44") String subject,
		@Named(ru = "типовая услуга", en = "typical service", clause = "7б, 13б") boolean typical,
		@Named(ru = "пункт перечня МСЗУ", en = "item of the МСЗУ list", clause = "10д") String mszuFederal,
		@Named(ru = "пункт регионального перечня МСЗУ", en = "item of a regional МСЗУ list", clause = "10д, 17") String mszuRegional,
		@Named(ru = "адрес интерактивной формы", en = "address of the form", clause = "10в") String formUrl,
		@Named(ru = "форма доступна для тестирования", en = "form can be tested remotely", clause = "14") Boolean remotelyTestable,
		@Named(ru = "доступ для центра", en = "access for the Centre", clause = "14") Boolean accessForCenter,
		@Named(ru = "реквизиты акта", en = "act", clause = "10г") String act,
		@Named(ru = "номер в системе мониторинга", en = "id in the monitoring system", clause = "10б") String monitoringId,
		@Named(ru = "лист самопроверки", en = "self-check", clause = "9, 10а, 13д") Grade selfCheck,
		@Named(ru = "интегральный уровень", en = "integral level", clause = "7д, 27") Integer level,
		@Named(ru = "тип сертификата", en = "type of certificate", clause = "22, 38") CertificateType certificateType,
		@Named(ru = "сертификат с", en = "certificate from", clause = "7е, 27") LocalDate certificateFrom,
		@Named(ru = "сертификат по", en = "certificate to", clause = "7е, 27") LocalDate certificateTo,
		@Named(ru = "состояние сертификата", en = "state of certificate", clause = "32") CertificateStatus certificateStatus,
		@Named(ru = "планируемое прекращение", en = "planned end", clause = "14") PlannedTermination.Type endType,
		@Named(ru = "год прекращения", en = "year of the end", clause = "14") Integer endYear,
		@Named(ru = "акт о прекращении принят", en = "act on the end adopted", clause = "14") Boolean endActAdopted,
		@Named(ru = "исключен", en = "excluded", clause = "6") String excluded) {
}
