using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Application;

/// <summary>
/// What is read from the C# of a compilation, file by file. Candidates are found once for each tree by their syntax; what they mean is asked
/// again only where the tree is new, or where a declaration anywhere has changed.
/// </summary>
/// <param name="find">Finds in a tree what may say something; null where nothing does.</param>
/// <param name="read">Reads what it says; null where it says nothing after all.</param>
internal sealed class CodeCache<TCandidates, TFacts>(
    Func<SyntaxTree, TCandidates?> find,
    Func<TCandidates, SemanticModel, CancellationToken, TFacts?> read)
    where TCandidates : class
    where TFacts : class
{
    private readonly ConditionalWeakTable<SyntaxTree, Entry> _entries = new();

    /// <summary>What the files say, those that say something, in the order of the trees.</summary>
    public ImmutableArray<TFacts> Read(Compilation compilation, CancellationToken cancellationToken)
    {
        var all = ImmutableArray.CreateBuilder<TFacts>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var entry = _entries.GetValue(tree, one => new Entry(find(one)));
            if (entry.Candidates is not { } candidates)
            {
                continue;
            }

            var stamp = DeclarationStamp.Of(compilation);
            var meaning = entry.Meaning;
            if (meaning is null || !meaning.Stamp.IsSame(stamp))
            {
#pragma warning disable RS1030 // Manifests are linked with the code of all files, so all trees are read when the first is asked for.
                entry.Meaning = meaning = new Meaning(stamp, read(candidates, compilation.GetSemanticModel(tree), cancellationToken));
#pragma warning restore RS1030
            }

            if (meaning.Facts is { } facts)
            {
                all.Add(facts);
            }
        }

        return all.ToImmutable();
    }

    private sealed class Entry(TCandidates? candidates)
    {
        private volatile Meaning? _meaning;

        public TCandidates? Candidates => candidates;

        public Meaning? Meaning
        {
            get => _meaning;
            set => _meaning = value;
        }
    }

    private sealed record Meaning(DeclarationStamp Stamp, TFacts? Facts);
}
