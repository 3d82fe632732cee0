using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Kubewright.Analyzers.Sources;

/// <summary>What was last made of some objects: the same thing as long as they are the same, which they are from most edits to the next.</summary>
internal sealed class LatestResult<TPart, TResult>
    where TPart : class
    where TResult : class
{
    /// <summary>The last result of parts that begin with one; gone when nobody holds that any more.</summary>
    private readonly ConditionalWeakTable<TPart, Entry> _byFirst = new();

    /// <param name="parts">The objects.</param>
    /// <param name="context">What else the result depends on.</param>
    /// <param name="make">Makes it.</param>
    public TResult Get(ImmutableArray<TPart> parts, object? context, Func<ImmutableArray<TPart>, TResult> make)
    {
        if (parts.IsEmpty)
        {
            return make(parts);
        }

        var entry = _byFirst.GetValue(parts[0], static _ => new Entry());
        var last = entry.Last;
        if (last is null || !ReferenceEquals(last.Context, context) || !AreSame(last.Parts, parts))
        {
            // Two that make one at the same time each get a right one; the later one is kept.
            entry.Last = last = new Result(parts, context, make(parts));
        }

        return last.Value;
    }

    private static bool AreSame(ImmutableArray<TPart> some, ImmutableArray<TPart> others)
    {
        if (some.Length != others.Length)
        {
            return false;
        }

        for (var i = 0; i < some.Length; i++)
        {
            if (!ReferenceEquals(some[i], others[i]))
            {
                return false;
            }
        }

        return true;
    }

    private sealed class Entry
    {
        private volatile Result? _last;

        public Result? Last
        {
            get => _last;
            set => _last = value;
        }
    }

    private sealed record Result(ImmutableArray<TPart> Parts, object? Context, TResult Value);
}
