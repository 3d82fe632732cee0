using System.Globalization;
using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Application;

/// <summary>A port that an annotation of the pods configures for somebody.</summary>
/// <param name="Written">Where it is written.</param>
/// <param name="Number">The port.</param>
internal sealed record AnnotatedPort(YamlScalar Written, long Number)
{
    /// <summary>The port of one annotation where another one switches it on by <c>true</c>; null where it is off, absent or not known.</summary>
    public static AnnotatedPort? Read(Workload workload, string isOn, string port)
    {
        var metadata = workload.Template.Metadata;
        return string.Equals(metadata.Annotation(isOn), "true", StringComparison.OrdinalIgnoreCase)
            && metadata.Node.Mapping("annotations")?[port] is YamlScalar { IsPlaceholder: false } written
            && long.TryParse(written.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new AnnotatedPort(written, number)
                : null;
    }
}
