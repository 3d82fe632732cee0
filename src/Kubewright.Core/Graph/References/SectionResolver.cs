using System.Collections.Immutable;
using System.Globalization;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Graph.References;

/// <summary>Finds the keys, ports and listeners that references need. Of several variants of a target one that has the part is enough.</summary>
internal static class SectionResolver
{
    public static SectionOutcome Resolve(ReferencedSection section, ImmutableArray<Definition> targets)
    {
        SectionOutcome? absent = null;
        foreach (var target in targets)
        {
            var outcome = Resolve(section, target);
            if (!outcome.IsAbsent)
            {
                return outcome;
            }

            absent ??= outcome;
        }

        return absent ?? Unknown(section);
    }

    /// <summary>The groups of keys of which every target provably lacks each.</summary>
    public static ImmutableArray<ImmutableArray<string>> Missing(ImmutableArray<ImmutableArray<string>> needed, ImmutableArray<Definition> targets) =>
        needed.IsEmpty || targets.IsEmpty
            ? []
            : [.. needed.Where(group => targets.All(target => target.Keys() is { } keys && !group.Any(keys.Has)))];

    private static SectionOutcome Resolve(ReferencedSection section, Definition target) => section.Kind switch
    {
        SectionKind.Key => target.Keys() is { } keys ? Outcome(section, target, keys.SpanOf(section.Value.ToString()), keys.Names) : Unknown(section),
        SectionKind.Port => target.By is Service service ? ResolvePort(section, target, service) : Unknown(section),
        _ => ResolveListener(section, target),
    };

    private static SectionOutcome ResolvePort(ReferencedSection section, Definition target, Service service)
    {
        if (service.ServiceType is null or ServiceType.ExternalName || service.Ports.IsEmpty
            || service.Ports.Any(port => port.Port.IsOpaque || port.Name.IsOpaque))
        {
            return Unknown(section);
        }

        var found = service.Ports.FirstOrDefault(port =>
            section.Value.Number is { } number ? port.Port.IsKnown && port.Port.Value == number : port.Name.IsKnown && port.Name.Value == section.Value.Text);
        return Outcome(section, target, found is null ? null : found.Port.IsKnown ? found.Port.Span : found.Node.Span, service.Ports.Select(Describe));
    }

    private static SectionOutcome ResolveListener(ReferencedSection section, Definition target)
    {
        var listeners = target.By.Spec.Mappings("listeners");
        var names = listeners.Select(listener => listener.String("name")).ToList();

        // Listeners of a ListenerSet are not written in the Gateway.
        return names.Count == 0 || names.Exists(name => !name.IsKnown)
            ? Unknown(section)
            : Outcome(section, target, names.Find(name => name.Value == section.Value.Text) is { IsKnown: true } found ? found.Span : null,
                names.Select(name => name.Value));
    }

    private static SectionOutcome Unknown(ReferencedSection section) => new(section, false, null, [], null);

    private static SectionOutcome Outcome(ReferencedSection section, Definition target, SourceSpan? found, IEnumerable<string> existing) =>
        new(section, found is null, found, found is null ? [.. existing] : [], target);

    private static string Describe(ServicePort port) =>
        port.Name.Or("").Length > 0 ? $"{port.Port.Or(0)} ('{port.Name.Value}')" : port.Port.Or(0).ToString(CultureInfo.InvariantCulture);
}
