using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Ports;

/// <summary>An appProtocol that is no qualified name (pkg/apis/core/validation/validation.go validateServicePort).</summary>
internal sealed class KW2042_AppProtocolInvalid : ServicePortRule
{
    private const int MaxNameLength = 63;
    private const int MaxPrefixLength = 253;

    public override RuleDescriptor Descriptor { get; } =
        new("KW2042", "An appProtocol is a name, with or without a domain before it", Severity.Error);

    protected override void Check(Service service, ServicePort port, RuleContext context)
    {
        if (port.Node.String("appProtocol") is { IsKnown: true } field && Fault(field.Value) is { } fault)
        {
            context.Report(field.Span, $"{service} has the appProtocol '{field.Value}' for {port}, which cannot be one: {fault}; write a name such as http or kubernetes.io/h2c");
        }
    }

    /// <summary>What is wrong with a qualified name (k8s.io/apimachinery/pkg/util/validation IsQualifiedName); null where nothing is.</summary>
    private static string? Fault(string text)
    {
        var parts = text.Split('/');
        var name = parts[parts.Length - 1];
        return parts.Length > 2 ? "it has more than one '/'"
            : parts.Length == 2 && FaultOfPrefix(parts[0]) is { } fault ? fault
            : name.Length == 0 ? "its name is empty"
            : name.Length > MaxNameLength ? $"its name is {name.Length} characters long, and at most {MaxNameLength} are allowed"
            : !name.All(character => IsLetterOrDigit(character) || character is '-' or '_' or '.') ? "only letters, digits, '-', '_' and '.' are allowed"
            : !IsLetterOrDigit(name[0]) || !IsLetterOrDigit(name[name.Length - 1]) ? "it must begin and end with a letter or digit"
            : null;
    }

    private static string? FaultOfPrefix(string prefix) =>
        prefix.Length == 0 ? "the domain before its '/' is empty"
        : prefix.Length > MaxPrefixLength || !Array.TrueForAll(prefix.Split('.'), IsDomainPart) ? $"'{prefix}' is no domain in lower case"
        : null;

    private static bool IsDomainPart(string part) =>
        part.Length > 0
        && part.All(character => (IsLetterOrDigit(character) && !char.IsUpper(character)) || character == '-')
        && part[0] != '-'
        && part[part.Length - 1] != '-';

    private static bool IsLetterOrDigit(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
