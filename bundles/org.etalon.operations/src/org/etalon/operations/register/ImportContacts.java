// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.etalon.exchange.FieldText;
import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.TableColumn;
import org.etalon.exchange.TableFile;
import org.etalon.exchange.TableRow;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.Problem;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.store.Intent;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Role;
import org.etalon.store.Session;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.WritableRecords;
import org.etalon.store.records.Authority;
import org.etalon.store.records.Contact;
import org.etalon.store.records.ContactRole;
import org.etalon.store.records.RecordKinds;

/**
 * Takes contacts of authorities (clause 11) from a table, and erases them on request. Each authority has one contact
 * for each role: taking another one changes it, taking the same again changes nothing.
 */
public final class ImportContacts {

	/** So many new authorities are compared with the known ones and shown: comparing takes a look at all names. */
	public static final int COMPARED = 50;

	private static final RecordKind<Contact> CONTACTS = RecordKinds.CONTACTS;
	private static final List<TableColumn> COLUMNS = List.of(TableColumn.required("authority", "орган"),
			TableColumn.optional("subject", "субъект", "субъект РФ"), TableColumn.required("role", "роль"),
			TableColumn.optional("name", "имя", "ФИО"), TableColumn.optional("phone", "телефон"),
			TableColumn.optional("email", "электронная почта", "e-mail", "почта"));

	/**
	 * What became of the table.
	 *
	 * @param added     contacts that are new
	 * @param changed   contacts that changed
	 * @param unchanged contacts that were there
	 * @param problems  rows that could not be taken
	 * @param fresh     authorities that were not known before: contacts may come before the objects, and a name that is
	 *                  written otherwise makes a new authority as well
	 */
	public record Result(int added, int changed, int unchanged, List<Problem> problems, List<Unknown> fresh) {
	}

	/**
	 * An authority that was not known before.
	 *
	 * @param name    as the table calls it
	 * @param subject its subject, null for none
	 * @param alike   names of known authorities that look like it, for the first {@link ImportContacts#COMPARED}
	 */
	public record Unknown(String name, String subject, List<String> alike) {
	}

	/** Takes a table; rows that cannot be read are problems, the others are taken. */
	public Result run(Store store, Path path, String file, ReadOptions reading, String reason)
			throws StoreException, UnreadableInputException {
		Permission permission = Permission.require(store, Role.CENTER, Role.REGION);
		TableFile table = TableFile.read(path, file, reading, COLUMNS);
		return store.write(new Intent("register.contacts", reason, file), session -> {
			Authorities authorities = new Authorities(session);
			List<Problem> problems = new ArrayList<>(table.problems());
			int[] counts = new int[3];
			List<Unknown> fresh = new ArrayList<>();
			for (TableRow row : table.rows()) {
				take(permission, session, authorities, row, problems, counts, fresh);
			}
			return new Result(counts[0], counts[1], counts[2], List.copyOf(problems), List.copyOf(fresh));
		});
	}

	private static void take(Permission permission, Session session, Authorities authorities, TableRow row,
			List<Problem> problems, int[] counts, List<Unknown> unknown) throws StoreException {
		Optional<FieldText.Meaning> role = FieldText.meaning(CONTACTS.field("role"), row.get("role"));
		Optional<FieldText.Meaning> subject = FieldText.meaning(RecordKinds.AUTHORITIES.field("subject"),
				row.get("subject"));
		if (role.isEmpty() || role.get().value() == null) {
			problems.add(row.problem("role", "INVALID_VALUE", FieldText.expected(CONTACTS.field("role"))));
			return;
		}
		if (subject.isEmpty()) {
			problems.add(row.problem("subject", "UNKNOWN_SUBJECT",
					FieldText.expected(RecordKinds.AUTHORITIES.field("subject"))));
			return;
		}
		if (row.get("authority").isEmpty()) {
			problems.add(row.problem("authority", "MISSING_VALUE", ""));
			return;
		}
		if (row.get("phone").isEmpty() && row.get("email").isEmpty()) {
			problems.add(row.problem("phone", "MISSING_VALUE", "phone, email"));
			return;
		}
		if (!permission.covers(authorities.subject(row.get("authority"), (String) subject.get().value()))) {
			problems.add(row.problem("authority", "OTHER_SUBJECT", permission.expected()));
			return;
		}
		String name = row.get("authority");
		List<String> alike = unknown.size() >= COMPARED || authorities.knows(name, (String) subject.get().value())
				? List.of()
				: authorities.alike(name);
		String authority = authorities.id(name, (String) subject.get().value());
		for (Authority fresh : authorities.takeFresh()) {
			session.records(RecordKinds.AUTHORITIES).add(fresh);
			unknown.add(new Unknown(fresh.name(), fresh.subject(), alike));
		}
		ContactRole whose = (ContactRole) role.get().value();
		Contact contact = new Contact(authority + "/" + whose, authority, whose, known(row, "name"),
				known(row, "phone"), known(row, "email"), false);
		WritableRecords<Contact> contacts = session.records(CONTACTS);
		Optional<Revised<Contact>> there = contacts.find(contact.id());
		if (there.isEmpty()) {
			contacts.add(contact);
			counts[0]++;
		} else if (there.get().value().equals(contact)) {
			counts[2]++;
		} else {
			contacts.update(contact, there.get().revision());
			counts[1]++;
		}
	}

	private static String known(TableRow row, String column) {
		return row.get(column).isEmpty() ? null : row.get(column);
	}

	/**
	 * Erases the personal data of a contact from everything that is remembered; that and when it was erased stays.
	 *
	 * @throws RefusedException {@code UNKNOWN_CONTACT}
	 */
	public void erase(Store store, String id, String reason) throws StoreException {
		Permission.require(store, Role.CENTER);
		store.write(new Intent("register.erase-contact", reason), session -> {
			if (session.records(CONTACTS).find(id).isEmpty()) {
				throw new RefusedException("UNKNOWN_CONTACT", id);
			}
			session.records(CONTACTS).erase(id);
			return null;
		});
	}
}
