namespace Kubewright.Analyzers.Analysis.Builders;

/// <summary>What the library's methods of containers write.</summary>
internal static class ContainerSteps
{
    /// <summary>Reads a call; false where it is not understood.</summary>
    public static bool Apply(ChainStep step)
    {
        var container = step.Node;
        switch (step.Name)
        {
            case "Port" when step.Has("name") && step.Value("name") is { } name:
                var port = container.List("ports", step.Syntax).Item("name", name, step.Syntax);
                port.Set("containerPort", step.Value("number"));
                port.Set("protocol", step.Value("protocol"));
                return true;
            case "Port" when step.Value("number") is { } number:
                _ = container.List("ports", step.Syntax).Item("containerPort", number, step.Syntax);
                return true;
            case "Env" when step.Value("name") is { } name:
                var variable = container.List("env", step.Syntax).Item("name", name, step.Syntax);
                variable.Set("valueFrom", null);
                variable.Set("value", step.Has("value") ? step.Value("value") : ChainValues.Said("1"));
                return true;
            case "EnvFromSecret" when step.Has("secret"):
                return SetSource(step, "secretKeyRef", "secret");
            case "EnvFromConfigMap" when step.Has("configMap"):
                return SetSource(step, "configMapKeyRef", "configMap");
            case "EnvFromField" when step.Value("name") is { } name:
                var field = container.List("env", step.Syntax).Item("name", name, step.Syntax);
                field.Set("value", null);
                field.Object("valueFrom", step.Syntax).Object("fieldRef", step.Syntax).Set("fieldPath", step.Value("fieldPath"));
                return true;
            case "Requests" or "Limits":
                var resources = container.Object("resources", step.Syntax).Object(FieldNames.Of(step.Name), step.Syntax);
                Set(resources, "cpu", step.Value("cpu"));
                Set(resources, "memory", step.Value("memory"));
                return true;
            case "Mount" when step.Value("path") is { } path:
                var mount = container.List("volumeMounts", step.Syntax).Item("mountPath", path, step.Syntax);
                mount.Set("name", step.Value("volume"));
                return true;
            default:
                return false;
        }
    }

    private static bool SetSource(ChainStep step, string source, string parameter)
    {
        if (step.Value("name") is not { } name)
        {
            return false;
        }

        var variable = step.Node.List("env", step.Syntax).Item("name", name, step.Syntax);
        variable.Set("value", null);
        var reference = variable.Object("valueFrom", step.Syntax).Object(source, step.Syntax);
        reference.Set("name", step.Value(parameter));
        reference.Set("key", step.Value("key"));
        return true;
    }

    private static void Set(TracedNode resources, string name, TracedNode? value)
    {
        if (value is not null)
        {
            resources.Set(name, value);
        }
    }
}
