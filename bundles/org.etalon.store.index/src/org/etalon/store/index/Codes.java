// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.index;

import java.util.Arrays;

/** A code for every row, as narrow as the highest one allows. */
sealed interface Codes {

	/** How many rows there are. */
	int rows();

	int get(int row);

	/** Those of some rows whose code is in a set. */
	long[] select(long[] wanted, long[] within);

	/**
	 * Codes below 16, two in a byte.
	 *
	 * @param codes the one of an even row in the low half
	 */
	record Half(byte[] codes, int rows) implements Codes {

		@Override
		public int get(int row) {
			return codes[row >>> 1] >>> ((row & 1) << 2) & 0xf;
		}

		@Override
		public long[] select(long[] wanted, long[] within) {
			long table = wanted[0];
			long[] selected = Bits.none(rows);
			for (int word = 0; word < selected.length; word++) {
				if (within[word] != 0) {
					int end = Math.min(word + 1 << 5, codes.length);
					long bits = 0;
					for (int pair = word << 5; pair < end; pair++) {
						int both = codes[pair];
						bits |= (table >>> (both & 0xf) & 1 | (table >>> (both >>> 4 & 0xf) & 1) << 1) << (pair << 1);
					}
					selected[word] = bits & within[word];
				}
			}
			return selected;
		}
	}

	/** Codes below 256. */
	record Narrow(byte[] codes) implements Codes {

		@Override
		public int rows() {
			return codes.length;
		}

		@Override
		public int get(int row) {
			return codes[row] & 0xff;
		}

		@Override
		public long[] select(long[] wanted, long[] within) {
			long[] table = Arrays.copyOf(wanted, 4);
			long[] rows = Bits.none(codes.length);
			for (int word = 0; word < rows.length; word++) {
				if (within[word] != 0) {
					int end = Math.min(word + 1 << 6, codes.length);
					long bits = 0;
					for (int row = word << 6; row < end; row++) {
						int code = codes[row] & 0xff;
						bits |= (table[code >>> 6] >>> code & 1) << row;
					}
					rows[word] = bits & within[word];
				}
			}
			return rows;
		}
	}

	/** Codes below 65,536. */
	record Middle(char[] codes) implements Codes {

		@Override
		public int rows() {
			return codes.length;
		}

		@Override
		public int get(int row) {
			return codes[row];
		}

		@Override
		public long[] select(long[] wanted, long[] within) {
			long[] rows = Bits.none(codes.length);
			for (int word = 0; word < rows.length; word++) {
				if (within[word] != 0) {
					int end = Math.min(word + 1 << 6, codes.length);
					long bits = 0;
					for (int row = word << 6; row < end; row++) {
						int code = codes[row];
						bits |= (wanted[code >>> 6] >>> code & 1) << row;
					}
					rows[word] = bits & within[word];
				}
			}
			return rows;
		}
	}

	/** Any codes. */
	record Wide(int[] codes) implements Codes {

		@Override
		public int rows() {
			return codes.length;
		}

		@Override
		public int get(int row) {
			return codes[row];
		}

		@Override
		public long[] select(long[] wanted, long[] within) {
			long[] rows = Bits.none(codes.length);
			for (int word = 0; word < rows.length; word++) {
				if (within[word] != 0) {
					int end = Math.min(word + 1 << 6, codes.length);
					long bits = 0;
					for (int row = word << 6; row < end; row++) {
						int code = codes[row];
						bits |= (wanted[code >>> 6] >>> code & 1) << row;
					}
					rows[word] = bits & within[word];
				}
			}
			return rows;
		}
	}

	/** Every row its own code, from 1 on: those of ids. */
	record Own(int rows) implements Codes {

		@Override
		public int get(int row) {
			return row + 1;
		}

		@Override
		public long[] select(long[] wanted, long[] within) {
			long[] selected = Bits.none(rows);
			for (int i = 0; i < selected.length; i++) {
				selected[i] = wanted[i] >>> 1 | (i + 1 < wanted.length ? wanted[i + 1] << 63 : 0);
				selected[i] &= within[i];
			}
			return selected;
		}
	}

	/**
	 * The codes of what the rows refer to: of authorities, for a row of the register.
	 *
	 * @param references the code of the reference of each row
	 * @param meant      the code for each code of a reference
	 */
	record Referred(Codes references, int[] meant) implements Codes {

		@Override
		public int rows() {
			return references.rows();
		}

		@Override
		public int get(int row) {
			return meant[references.get(row)];
		}

		@Override
		public long[] select(long[] wanted, long[] within) {
			long[] wantedReferences = Bits.none(meant.length);
			for (int reference = 0; reference < meant.length; reference++) {
				if (Bits.has(wanted, meant[reference])) {
					Bits.add(wantedReferences, reference);
				}
			}
			return references.select(wantedReferences, within);
		}
	}
}
