namespace Kubewright.Core.Yaml;

/// <summary>The keys that nearly every manifest holds, kept once.</summary>
internal static class CommonText
{
    private static readonly Dictionary<string, string> Keys = new[]
    {
        "apiVersion", "kind", "metadata", "name", "namespace", "labels", "annotations", "spec", "selector", "matchLabels", "template",
        "containers", "image", "ports", "port", "targetPort", "containerPort", "protocol", "env", "value", "valueFrom", "configMapKeyRef",
        "secretKeyRef", "key", "resources", "requests", "limits", "cpu", "memory", "replicas", "type", "data", "app", "volumes",
        "volumeMounts", "mountPath", "configMap", "secret", "readinessProbe", "livenessProbe", "httpGet", "path", "imagePullPolicy",
        "command", "args", "serviceAccountName", "rules", "host", "http", "paths", "pathType", "backend", "service", "number", "status",
    }.ToDictionary(key => key, StringComparer.Ordinal);

    public static string Intern(string text) => Keys.TryGetValue(text, out var known) ? known : text;
}
