// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;

import org.etalon.store.StoreException;
import org.etalon.store.StoreException.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

	private static final Failures FAILURES = new Failures("there", "ivanova");

	@ParameterizedTest
	@CsvSource({ "08006,CONNECTION_LOST", "57P01,CONNECTION_LOST", "57P03,CONNECTION_LOST", "53300,CONNECTION_LOST",
			"53100,DISK_FULL", "25006,READ_ONLY", "42501,NOT_ALLOWED", "28P01,LOGIN_REFUSED", "3D000,NOT_FOUND",
			"XX001,DAMAGED", "58030,DAMAGED", "57014,CANCELLED", "55P03,BUSY", "08004,LOGIN_REFUSED" })
	void tellsFailuresOfPostgresByTheirState(String state, Code code) {
		assertEquals(code, FAILURES.of(new SQLException("refused", state), "contact").code());
	}

	@ParameterizedTest
	@CsvSource({ "90020,IN_USE", "90030,DAMAGED", "90048,DAMAGED", "90097,READ_ONLY", "90100,DISK_FULL",
			"28000,LOGIN_REFUSED", "90146,NOT_FOUND", "57014,CANCELLED" })
	void tellsFailuresOfH2ByTheirNumber(int number, Code code) {
		assertEquals(code, FAILURES.of(new SQLException("refused", "HY000", number), "contact").code());
	}

	@ParameterizedTest
	@CsvSource({ "Reading from file failed [2.4.240/1],DAMAGED", "Writing to file failed [2.4.240/2],READ_ONLY",
			"File corrupted [2.4.240/6],DAMAGED", "The file is locked [2.4.240/7],IN_USE",
			"Chunk not found [2.4.240/9],DAMAGED" })
	void tellsFailuresOfTheFileOfH2ByWhatIsBehindThem(String message, Code code) {
		SQLException failure = new SQLException("General error", "HY000", 50000, new IllegalStateException(message));
		assertEquals(code, FAILURES.of(failure, "contact").code());
	}

	@Test
	void tellsAFullDiskFromAnyOtherFailureToWrite() {
		SQLException failure = new SQLException("IO Exception", "90031", 90031,
				new IllegalStateException("Writing failed [2.4.240/2]", new IOException("No space left on device")));
		StoreException told = FAILURES.of(failure, "contact");
		assertEquals(Code.DISK_FULL, told.code());
		assertEquals(List.of("there"), told.arguments());
	}

	@Test
	void namesWhatAMessageNeeds() {
		assertEquals(List.of("ivanova", "contact"),
				FAILURES.of(new SQLException("permission denied", "42501"), "contact").arguments());
		assertEquals(List.of("there", "ivanova"),
				FAILURES.of(new SQLException("no password", "28P01"), "contact").arguments());
		assertEquals(List.of("there", "contact: bad page"),
				FAILURES.of(new SQLException("bad page", "XX001"), "contact").arguments());
	}

	@Test
	void takesAPoolWithoutConnectionsForALostServer() {
		SQLException failure = new SQLTransientConnectionException("Connection is not available");
		assertEquals(Code.CONNECTION_LOST, FAILURES.of(failure, "read").code());
		assertTrue(Failures.disconnected(failure));
		assertFalse(Failures.disconnected(new SQLException("permission denied", "42501")));
	}

	@Test
	void waitsForAServerThatIsOnlyLate() {
		assertTrue(Failures.late(timeout(null)));
		assertTrue(Failures.late(timeout(new SQLException("the database system is starting up", "57P03"))));
		assertTrue(Failures.late(timeout(new SQLException("Connection attempt timed out.", "08001"))));
		assertFalse(Failures.late(timeout(new SQLException("no", "08001", new ConnectException("refused")))));
		assertFalse(Failures.late(timeout(new SQLException("no", "08001", new UnknownHostException("db")))));
		assertFalse(Failures.late(timeout(new SQLException("no password", "28P01"))));
		assertFalse(Failures.late(timeout(new SQLException("closed", "90098", 90098))));
	}

	/** As a pool says it, which takes the state of what went wrong. */
	private static SQLTransientConnectionException timeout(SQLException cause) {
		return new SQLTransientConnectionException("Connection is not available",
				cause == null ? null : cause.getSQLState(), cause);
	}

	@Test
	void leavesAProgrammingErrorOne() {
		assertThrows(IllegalStateException.class,
				() -> FAILURES.of(new SQLException("syntax error", "42601"), "contact"));
	}
}
