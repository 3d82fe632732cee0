using System.Collections.Concurrent;
using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Schema;

namespace Kubewright.Core.Rules;

/// <summary>Some rules, by what they are about: a file costs only the rules of the kinds that are in it.</summary>
internal sealed class RuleTable(ImmutableArray<Rule> rules)
{
    private readonly ConcurrentDictionary<(Type Type, GroupVersionKind Kind), ImmutableArray<Rule>> _about = new();

    /// <summary>The rules about a subject, in the order of all.</summary>
    public ImmutableArray<Rule> About(object subject) => subject switch
    {
        not Resource => About(subject, default),

        // Kinds that Kubernetes does not serve are as many as people invent, and typed by the letter in an editor.
        CustomWorkload => Select(subject),
        Resource { Type: var kind } when subject.GetType() == typeof(Resource) && ApiSchema.FindKind(kind.Group, kind.Version, kind.Kind) is null =>
            Select(subject),
        Resource { Type: var kind } => About(subject, kind),
    };

    private ImmutableArray<Rule> About(object subject, GroupVersionKind kind) =>
        _about.TryGetValue((subject.GetType(), kind), out var known) ? known : _about.GetOrAdd((subject.GetType(), kind), Select(subject));

    private ImmutableArray<Rule> Select(object subject) => [.. rules.Where(rule => rule.IsAbout(subject))];
}
