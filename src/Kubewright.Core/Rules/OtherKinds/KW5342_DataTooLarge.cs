using System.Text;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>What a ConfigMap or Secret holds at most (pkg/apis/core/validation/validation.go ValidateConfigMap, ValidateSecret, MaxSecretSize).</summary>
internal sealed class KW5342_DataTooLarge() : ApiObjectRule("core.v1.ConfigMap", "core.v1.Secret")
{
    private const long Most = 1024 * 1024;

    private static readonly string[] Encoded = ["binaryData"];

    private static readonly string[] Plain = ["data", "stringData"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5342", "A ConfigMap or Secret holds at most 1 MiB", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        var isSecret = item.Type.ShortName == "Secret";
        var bytes = Plain.Sum(map => SizeOf(item.Node.Mapping(map), isSecret && map == "data"))
            + Encoded.Sum(map => SizeOf(item.Node.Mapping(map), isEncoded: true));
        if (bytes > Most)
        {
            context.Report(resource.HeadSpan, $"{resource} holds {bytes} bytes, at most {Most} are allowed");
        }
    }

    private static long SizeOf(YamlMapping? map, bool isEncoded) =>
        map is null ? 0 : map.Entries.Where(entry => !entry.IsOverridden).Sum(entry => entry.Value is YamlScalar scalar ? SizeOf(scalar.Value, isEncoded) : 0);

    private static long SizeOf(string text, bool isEncoded) =>
        isEncoded ? (text.Count(c => c is not ('\r' or '\n' or '=')) * 3L) / 4 : Encoding.UTF8.GetByteCount(text);
}
