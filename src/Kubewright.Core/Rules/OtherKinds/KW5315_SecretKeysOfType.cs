using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// A Secret of a type that Kubernetes defines has the keys of that type (pkg/apis/core/validation/validation.go ValidateSecret).
/// </summary>
internal sealed class KW5315_SecretKeysOfType() : KindRule("", "Secret")
{
    private const string AccountAnnotation = "kubernetes.io/service-account.name";

    public override RuleDescriptor Descriptor { get; } =
        new("KW5315", "A Secret has the keys of its type", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        if (resource.Node.String("type") is not { IsKnown: true, Value: var type } field)
        {
            return;
        }

        if (type == "kubernetes.io/basic-auth")
        {
            if (!HasKey(resource, "username") && !HasKey(resource, "password"))
            {
                context.Report(field.Span, $"{resource}: a Secret of the type '{type}' needs the key 'username' or 'password'");
            }

            return;
        }

        if (type == "kubernetes.io/service-account-token" && IsMissing(resource.Metadata.Node.Mapping("annotations").String(AccountAnnotation)))
        {
            context.Report(field.Span, $"{resource}: a Secret of the type '{type}' needs the annotation '{AccountAnnotation}', which says whose token it is");
        }

        CheckDockerConfiguration(resource, type, field, context);
        foreach (var key in KeysOf(type).Where(key => !HasKey(resource, key)))
        {
            context.Report(field.Span, $"{resource}: a Secret of the type '{type}' needs the key '{key}'");
        }
    }

    private static bool IsMissing(Field<string> annotation) => annotation.IsAbsent || annotation is { IsKnown: true, Value.Length: 0 };

    // The value is never repeated.
    private static void CheckDockerConfiguration(Resource resource, string type, Field<string> field, RuleContext context)
    {
        if (type is "kubernetes.io/dockerconfigjson" or "kubernetes.io/dockercfg"
            && KeysOf(type)[0] is var key
            && SecretValue.Find(resource, key) is var (node, text)
            && text.Trim() is not ['{', .., '}'])
        {
            context.Report(node.Span.Length > 0 ? node.Span : field.Span,
                $"{resource}: the value of '{key}' is not a JSON object, as a Secret of the type '{type}' needs it");
        }
    }

    private static string[] KeysOf(string type) => type switch
    {
        "kubernetes.io/tls" => ["tls.crt", "tls.key"],
        "kubernetes.io/dockerconfigjson" => [".dockerconfigjson"],
        "kubernetes.io/dockercfg" => [".dockercfg"],
        "kubernetes.io/ssh-auth" => ["ssh-privatekey"],
        _ => [],
    };

    // What is not a mapping may hold any key: a placeholder, or a value that is reported as such.
    private static bool HasKey(Resource resource, string key) =>
        MayHold(resource.Node["data"], key) || MayHold(resource.Node["stringData"], key);

    private static bool MayHold(YamlNode? map, string key) => map switch
    {
        YamlMapping mapping => mapping.Find(key) is not null || mapping.Entries.Any(entry => entry.Key.IsPlaceholder),
        _ => !map.IsNull(),
    };
}
