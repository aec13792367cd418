// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.serializer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.serializer.ISerializationContext;
import org.eclipse.xtext.serializer.acceptor.SequenceFeeder;
import org.eclipse.xtext.serializer.analysis.IGrammarConstraintProvider;
import org.eclipse.xtext.serializer.analysis.IGrammarConstraintProvider.IConstraint;
import org.eclipse.xtext.serializer.analysis.ISemanticSequencerNfaProvider.ISemState;
import org.eclipse.xtext.serializer.sequencer.BacktrackingSemanticSequencer;
import org.eclipse.xtext.serializer.sequencer.ISemanticNodeProvider.INodesForEObjectProvider;
import org.eclipse.xtext.serializer.sequencer.ISemanticNodeProvider.ISemanticNode;
import org.eclipse.xtext.util.formallang.Nfa;
import org.eclipse.xtext.util.formallang.NfaUtil;

import com.google.inject.Inject;

/**
 * Writes the clauses of an element in the author's order. Xtext's own sequencer follows the text only up to the first
 * change, and goes on in the order of the grammar; here what is left of the text keeps its order whatever was added,
 * removed or moved. A new clause comes after the last one that the grammar names before it, a new value of a list beside
 * its neighbours.
 */
public class AuthorOrderSequencer extends BacktrackingSemanticSequencer {

	@Inject
	private IGrammarConstraintProvider constraints;

	@Inject
	private IGrammarAccess grammarAccess;

	@Override
	public void createSequence(ISerializationContext context, EObject object) {
		INodesForEObjectProvider nodes = nodeProvider.getNodesForSemanticObject(object, null);
		IConstraint constraint = constraints.getConstraints(grammarAccess.getGrammar()).get(context);
		if (constraint == null) {
			throw new IllegalStateException("Invalid context: " + context);
		}
		Nfa<ISemState> nfa = constraint.getNfa();
		SerializableObject values = new SerializableObject(context, object, nodes);
		Written written = new Written(values, nfa);
		List<Step> steps = new NfaUtil().backtrack(nfa, new Step(values, written), new Search());
		SequenceFeeder feeder = feederProvider.create(context, object, nodes, masterSequencer, sequenceAcceptor, errorAcceptor);
		if (steps != null) {
			for (Step step : steps) {
				if (step.getState() != null && step.getState().getFeature() != null) {
					accept(step, feeder);
				}
			}
		} else if (errorAcceptor != null) {
			errorAcceptor.accept(diagnosticProvider.createBacktrackingFailedDiagnostic(values, context, constraint));
		}
		feeder.finish();
	}

	private static final class Search implements NfaUtil.BacktrackHandler<ISemState, Step> {

		@Override
		public Step handle(ISemState state, Step previous) {
			if (!previous.canEnter(state)) {
				return null;
			}
			return state.getFeature() == null ? previous.pass(state) : previous.consume(state);
		}

		@Override
		public boolean isSolution(Step result) {
			return result.isConsumed();
		}

		@Override
		public Iterable<ISemState> sortFollowers(Step step, Iterable<ISemState> followers) {
			List<ISemState> sorted = new ArrayList<>();
			followers.forEach(sorted::add);
			Collections.sort(sorted, step.preference());
			return sorted;
		}
	}

	/** A value that the text already holds. */
	private record Entry(int offset, AbstractElement element, int feature, int index) {
	}

	/** The values that the text already holds, in its order. */
	private static final class Written {

		private final List<Entry> entries = new ArrayList<>();
		private final Map<AbstractElement, Integer> orders = new HashMap<>();

		Written(SerializableObject values, Nfa<ISemState> nfa) {
			int features = values.getEObject().eClass().getFeatureCount();
			for (int feature = 0; feature < features; feature++) {
				for (int index = 0; index < values.getValueCount(feature); index++) {
					ISemanticNode node = values.getNode(feature, index);
					boolean written = node != null && node.getNode() != null && node.getGrammarElement() != null;
					if (written && !isUnset(values, feature)) {
						entries.add(new Entry(node.getNode().getOffset(), node.getGrammarElement(), feature, index));
					}
				}
			}
			entries.sort(Comparator.comparingInt(Entry::offset));
			new NfaUtil().collect(nfa).forEach(state -> orders.put(state.getAssignedGrammarElement(), state.getOrderID()));
		}

		/** A feature whose value was taken away still answers its default. */
		static boolean isUnset(SerializableObject values, int id) {
			EStructuralFeature feature = values.getEObject().eClass().getEStructuralFeature(id);
			return feature.isUnsettable() && !values.getEObject().eIsSet(feature);
		}

		int order(Entry entry) {
			return orders.getOrDefault(entry.element, Integer.MAX_VALUE);
		}
	}

	private static final class Step extends TraceItem {

		private final Written written;
		/** Entries before this one are consumed. */
		private int from;

		Step(SerializableObject values, Written written) {
			super(values);
			this.written = written;
		}

		private Step(SerializableObject values, int[] nextIndex, Step previous, ISemState state) {
			super(values, nextIndex);
			this.written = previous.written;
			this.from = previous.from;
			this.parent = previous;
			this.state = state;
		}

		Step pass(ISemState state) {
			Step result = new Step(obj, nextIndex, this, state);
			result.value = value;
			result.index = index;
			result.node = node;
			return result;
		}

		Step consume(ISemState state) {
			int feature = state.getFeatureID();
			int next = nextIndex[feature];
			if (next >= obj.getValueCount(feature)) {
				return null;
			}
			Object value = obj.getValue(state, next);
			if (value == INVALID) {
				return null;
			}
			int[] consumed = nextIndex.clone();
			consumed[feature] = next + 1;
			Step result = new Step(obj, consumed, this, state);
			result.value = value;
			result.index = next;
			result.node = obj.getNode(feature, next);
			List<Entry> entries = written.entries;
			while (result.from < entries.size() && result.isDone(entries.get(result.from))) {
				result.from++;
			}
			return result;
		}

		private boolean isDone(Entry entry) {
			return entry.index < nextIndex[entry.feature];
		}

		Comparator<ISemState> preference() {
			Entry next = from < written.entries.size() ? written.entries.get(from) : null;
			Comparator<ISemState> usual = new Usual(obj);
			return Comparator.<ISemState>comparingInt(candidate -> rank(candidate, next))
					.thenComparingInt(candidate -> continuesList(candidate) ? -candidate.getOrderID() : 0).thenComparing(usual);
		}

		/**
		 * 0: a new value that belongs here; 1: what the text goes on with; 2: the same, elsewhere in the rule, as when the
		 * first of a list with commas is gone; 3: the rest; 4: what need not be written at all.
		 */
		private int rank(ISemState candidate, Entry next) {
			if (candidate.getFeature() == null) {
				return 3;
			}
			if (isDefault(candidate)) {
				return 4;
			}
			if (isNew(candidate) && belongsHere(candidate)) {
				return 0;
			}
			if (next == null || candidate.getFeatureID() != next.feature) {
				return 3;
			}
			return candidate.getAssignedGrammarElement() == next.element ? 1 : 2;
		}

		/** A default value that the text does not hold need not be written. */
		private boolean isDefault(ISemState candidate) {
			int feature = candidate.getFeatureID();
			if (!obj.isOptional(feature)) {
				return false;
			}
			ISemanticNode known = obj.getNode(feature, nextIndex[feature]);
			return Written.isUnset(obj, feature) || known == null || known.getNode() == null;
		}

		/** Of two ways to add to a list, the one with a comma, which the grammar names after the clause that begins it. */
		private boolean continuesList(ISemState candidate) {
			return candidate.getFeature() != null && state != null && state.getFeature() == candidate.getFeature();
		}

		private boolean isNew(ISemState candidate) {
			int feature = candidate.getFeatureID();
			int index = nextIndex[feature];
			if (index >= obj.getValueCount(feature) || obj.isOptional(feature)) {
				return false;
			}
			ISemanticNode known = obj.getNode(feature, index);
			return known == null || known.getNode() == null;
		}

		private boolean belongsHere(ISemState candidate) {
			int feature = candidate.getFeatureID();
			if (state != null && state.getFeature() != null && state.getFeatureID() == feature) {
				return true;
			}
			for (int at = from; at < written.entries.size(); at++) {
				Entry entry = written.entries.get(at);
				if (!isDone(entry) && (entry.feature == feature || written.order(entry) < candidate.getOrderID())) {
					return false;
				}
			}
			return true;
		}
	}

	/** Order where the text says nothing: what must come before what may, then the order of the grammar. */
	private record Usual(SerializableObject values) implements Comparator<ISemState> {

		@Override
		public int compare(ISemState one, ISemState other) {
			if (one.getAssignedGrammarElement() == null || other.getAssignedGrammarElement() == null) {
				return Boolean.compare(one.getAssignedGrammarElement() != null, other.getAssignedGrammarElement() != null);
			}
			int byNeed = Boolean.compare(values.isOptional(one.getFeatureID()), values.isOptional(other.getFeatureID()));
			if (byNeed != 0) {
				return byNeed;
			}
			int byPresence = Boolean.compare(values.getValueCount(one.getFeatureID()) == 0,
					values.getValueCount(other.getFeatureID()) == 0);
			return byPresence != 0 ? byPresence : Integer.compare(one.getOrderID(), other.getOrderID());
		}
	}
}
