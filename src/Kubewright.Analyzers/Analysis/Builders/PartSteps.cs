namespace Kubewright.Analyzers.Analysis.Builders;

/// <summary>What the library's short forms for probes and volumes write.</summary>
internal static class PartSteps
{
    private static readonly string[] Handlers = ["exec", "httpGet", "tcpSocket", "grpc", "sleep"];

    /// <summary>Reads a call; false where it is not understood.</summary>
    public static bool Apply(ChainStep step)
    {
        switch (step.Name)
        {
            case "HttpGet":
                var request = Choose(step, "httpGet");
                request.Set("path", step.Value("path"));
                request.Set("port", step.Value("port"));
                return true;
            case "TcpSocket":
                Choose(step, "tcpSocket").Set("port", step.Value("port"));
                return true;
            case "Grpc":
                Choose(step, "grpc").Set("port", step.Value("port"));
                return true;
            case "Exec":
                Choose(step, "exec").Set("command", step.Value("command"));
                return true;
            case "ConfigMap" when step.Has("name"):
                ChooseSource(step, "configMap").Set("name", step.Value("name"));
                return true;
            case "Secret" when step.Has("name"):
                ChooseSource(step, "secret").Set("secretName", step.Value("name"));
                return true;
            case "PersistentVolumeClaim" when step.Has("name"):
                ChooseSource(step, "persistentVolumeClaim").Set("claimName", step.Value("name"));
                return true;
            case "HostPath":
                ChooseSource(step, "hostPath").Set("path", step.Value("path"));
                return true;
            default:
                return false;
        }
    }

    private static TracedNode Choose(ChainStep step, string handler)
    {
        foreach (var other in Handlers.Where(other => other != handler))
        {
            step.Node.Set(other, null);
        }

        return step.Node.Object(handler, step.Syntax);
    }

    private static TracedNode ChooseSource(ChainStep step, string source)
    {
        step.Node.Fields.RemoveAll(field => field.Key != "name" && field.Key != source);
        return step.Node.Object(source, step.Syntax);
    }
}
