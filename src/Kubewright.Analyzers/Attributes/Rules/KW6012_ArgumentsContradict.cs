using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Builders;

namespace Kubewright.Analyzers.Attributes.Rules;

/// <summary>
/// Arguments of one attribute of which one makes another void: two sources of one value, or what only counts beside an argument that is missing.
/// </summary>
internal sealed class KW6012_ArgumentsContradict : Rule<AttributedClass>
{
    // Of the arguments of a line the first that is written counts.
    private static readonly (string Kind, string[] Arguments)[] Alternatives =
    [
        ("Container", ["Sidecar", "Init"]),
        ("Env", ["Secret", "ConfigMap", "FieldPath", "ResourceField"]),
        ("EnvFrom", ["Secret", "ConfigMap"]),
        ("Probe", ["Command", "Path", "Grpc"]),
        ("Probe", ["Command", "Port", "PortNumber"]),
        ("ServicePort", ["TargetPort", "TargetPortNumber"]),
    ];

    // An argument that counts beside one of others only.
    private static readonly (string Kind, string Argument, string[] Needed)[] Dependents =
    [
        ("Env", "Key", ["Secret", "ConfigMap"]),
        ("Env", "Optional", ["Secret", "ConfigMap"]),
        ("Probe", "Scheme", ["Path"]),
        ("Mount", "Items", ["ConfigMap", "Secret"]),
        ("Mount", "Mode", ["ConfigMap", "Secret", "Projected"]),
        ("Mount", "Optional", ["ConfigMap", "Secret"]),
        ("Mount", "CsiAttributes", ["Csi"]),
        ("HttpRoute", "GatewayNamespace", ["Gateway"]),
    ];

    // What only an empty directory has.
    private static readonly string[] OfEmptyDirectories = ["SizeLimit", "InMemory"];

    public override RuleDescriptor Descriptor => BuilderRules.ArgumentsContradict;

    protected override void Check(AttributedClass type, RuleContext context)
    {
        foreach (var (kind, arguments) in Alternatives)
        {
            foreach (var attribute in type.Of(kind))
            {
                var written = arguments.Where(attribute.Sets).ToList();
                foreach (var further in written.Skip(1))
                {
                    Report(attribute, further, $"[{kind}] has {written[0]} already, so {further} is ignored; remove one of the two", context);
                }
            }
        }

        foreach (var (kind, argument, needed) in Dependents)
        {
            foreach (var attribute in type.Of(kind).Where(attribute => attribute.Sets(argument) && !needed.Any(attribute.Sets)))
            {
                Report(attribute, argument, $"[{kind}] has {argument} without {string.Join(" or ", needed)}, so {argument} is ignored; "
                    + $"set {string.Join(" or ", needed)}, or remove it", context);
            }
        }

        foreach (var mount in type.Of("Mount").Where(mount => new DescribedMount(mount).Source is not null))
        {
            foreach (var argument in OfEmptyDirectories.Where(mount.Sets))
            {
                Report(mount, argument, $"[Mount] takes its files from {new DescribedMount(mount).Source!.Argument}, so {argument} of an empty directory is "
                    + "ignored; remove one of the two", context);
            }
        }
    }

    private static void Report(DescribedAttribute attribute, string argument, string message, RuleContext context) =>
        context.Report(attribute.SpanOf(argument), message);
}
