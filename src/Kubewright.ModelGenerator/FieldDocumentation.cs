using System.Text;

namespace Kubewright.ModelGenerator;

/// <summary>Writes what is known of a field: what it is, its unit, its values and where it comes from.</summary>
internal static class FieldDocumentation
{
    // What the name alone does not say, for the fields that manifests use most.
    private static readonly Dictionary<string, string> Notes = new(StringComparer.Ordinal)
    {
        ["Container.name"] = "The name, unique within the pod: a DNS label.",
        ["Container.image"] = "The image, with its tag or digest.",
        ["Container.command"] = "The program to start; it replaces the image's ENTRYPOINT.",
        ["Container.args"] = "The program's arguments; they replace the image's CMD.",
        ["Container.env"] = "Environment variables, by name.",
        ["Container.envFrom"] = "ConfigMaps and Secrets whose entries become environment variables.",
        ["Container.ports"] = "The ports that the program listens on, by name.",
        ["Container.restartPolicy"] = "For an init container, Always makes it a sidecar.",
        ["Container.livenessProbe"] = "When it fails, the container is restarted.",
        ["Container.readinessProbe"] = "While it fails, Services send the pod no traffic.",
        ["Container.startupProbe"] = "Until it succeeds, the other probes wait.",
        ["Container.imagePullPolicy"] = "When the image is pulled. Unset means Always for the tag latest and IfNotPresent for others.",
        ["Container.workingDir"] = "The directory that the program starts in. Unset means the image's.",
        ["Probe.initialDelaySeconds"] = "How long to wait before the first probe. Unset means 0.",
        ["Probe.periodSeconds"] = "How often to probe. Unset means 10.",
        ["Probe.timeoutSeconds"] = "How long an answer may take. Unset means 1.",
        ["Probe.failureThreshold"] = "How many failures in a row count. Unset means 3.",
        ["Probe.successThreshold"] = "How many successes in a row count; only a readiness probe may ask for more than 1.",
        ["PodSpec.terminationGracePeriodSeconds"] = "How long the pod may take to end. Unset means 30.",
        ["PodSpec.restartPolicy"] = "What happens to a container that ends. Unset means Always; Jobs take OnFailure or Never.",
        ["EmptyDirVolumeSource.sizeLimit"] = "The most it may hold, in bytes.",
        ["PersistentVolumeClaimSpec.storageClassName"] = "Which class provides the volume. Unset means the cluster's default.",
        ["IngressSpec.ingressClassName"] = "Which controller serves it. Unset means the cluster's default.",
        ["HTTPIngressPath.path"] = "The path of the request; it begins with a slash.",
        ["NetworkPolicySpec.podSelector"] = "The pods that it concerns. Empty means all of the namespace.",
        ["NetworkPolicyPort.endPort"] = "The last port of a range; only with a number as port.",
        ["CronJobSpec.concurrencyPolicy"] = "What happens while the last one still runs. Unset means Allow.",
        ["ContainerPort.containerPort"] = "The port the program listens on, 1 to 65535.",
        ["ContainerPort.name"] = "The name Services and probes may refer to: up to 15 lower case letters, digits and hyphens.",
        ["ContainerPort.hostPort"] = "The port on the node, 1 to 65535.",
        ["EnvVar.value"] = "The value. A reference <c>$(NAME)</c> is replaced by Kubernetes.",
        ["EnvVar.valueFrom"] = "Where the value comes from, instead of a value.",
        ["DeploymentSpec.replicas"] = "How many pods should run. Unset means 1.",
        ["StatefulSetSpec.replicas"] = "How many pods should run. Unset means 1.",
        ["ReplicaSetSpec.replicas"] = "How many pods should run. Unset means 1.",
        ["DeploymentSpec.selector"] = "Which pods belong to it; it must match the template's labels and never changes afterwards.",
        ["StatefulSetSpec.selector"] = "Which pods belong to it; it must match the template's labels and never changes afterwards.",
        ["DaemonSetSpec.selector"] = "Which pods belong to it; it must match the template's labels and never changes afterwards.",
        ["ReplicaSetSpec.selector"] = "Which pods belong to it; it must match the template's labels and never changes afterwards.",
        ["StatefulSetSpec.serviceName"] = "The headless Service that gives the pods their host names.",
        ["StatefulSetSpec.volumeClaimTemplates"] = "A claim of each of these is made for each pod.",
        ["ObjectMeta.name"] = "The name, unique for the kind within the namespace.",
        ["ObjectMeta.namespace"] = "The namespace; unset means the one that the manifest is applied to.",
        ["ObjectMeta.labels"] = "Labels: keys and values up to 63 characters, found by selectors.",
        ["ObjectMeta.annotations"] = "Annotations: any text, for tools.",
        ["LabelSelector.matchLabels"] = "Pairs that must all be equal.",
        ["LabelSelector.matchExpressions"] = "Further requirements, all of which must hold.",
        ["PodSpec.containers"] = "The containers, by name.",
        ["PodSpec.initContainers"] = "Containers that run before the others, in order, by name.",
        ["PodSpec.volumes"] = "The volumes that containers may mount, by name.",
        ["PodSpec.serviceAccountName"] = "The account that the pod runs as.",
        ["PodSpec.nodeSelector"] = "Labels that a node must carry.",
        ["PodSpec.imagePullSecrets"] = "Secrets with credentials of image registries, by name.",
        ["VolumeMount.name"] = "The name of a volume of the pod.",
        ["VolumeMount.mountPath"] = "The directory or file in the container.",
        ["VolumeMount.subPath"] = "The path within the volume; unset means its root.",
        ["ResourceRequirements.limits"] = "The most a container may use, such as cpu: 500m and memory: 256Mi.",
        ["ResourceRequirements.requests"] = "What is set aside for a container, such as cpu: 100m and memory: 128Mi.",
        ["HTTPGetAction.port"] = "A port number, or the name of a port of the same container.",
        ["TCPSocketAction.port"] = "A port number, or the name of a port of the same container.",
        ["GRPCAction.port"] = "A port number.",
        ["HTTPGetAction.path"] = "The path to request.",
        ["ConfigMap.data"] = "Text by key.",
        ["ConfigMap.binaryData"] = "Bytes by key; written as base64.",
        ["Secret.data"] = "Bytes by key; written as base64.",
        ["Secret.stringData"] = "Text by key; the server encodes it into data.",
        ["CronJobSpec.schedule"] = "When to run, in the form of crontab.",
        ["CronJobSpec.timeZone"] = "The time zone of the schedule, by its IANA name.",
        ["JobSpec.backoffLimit"] = "How many failures are retried. Unset means 6.",
        ["JobSpec.completions"] = "How many pods must succeed.",
        ["JobSpec.parallelism"] = "How many pods may run at a time.",
        ["IngressServiceBackend.name"] = "A Service of the Ingress' own namespace.",
        ["ServiceBackendPort.name"] = "The name of a port of the Service (never of a container).",
        ["ServiceBackendPort.number"] = "The number of a port of the Service (never of a container).",
        ["NetworkPolicyPort.port"] = "A port of the pods: a number, or the name of a container port.",
        ["PodDisruptionBudgetSpec.minAvailable"] = "How many pods must stay, as a number or a percentage.",
        ["PodDisruptionBudgetSpec.maxUnavailable"] = "How many pods may be missing, as a number or a percentage.",
        ["HorizontalPodAutoscalerSpec.minReplicas"] = "The fewest pods. Unset means 1.",
        ["HorizontalPodAutoscalerSpec.maxReplicas"] = "The most pods.",
    };

    public static void Write(StringBuilder code, ApiType type, ApiField field)
    {
        code.Append("        /// <summary>");
        if (Notes.TryGetValue(type.ClassName + "." + field.Name, out var note))
        {
            code.Append(note).Append(' ');
        }

        code.Append(Shape(field));
        if (field.Name.EndsWith("Seconds", StringComparison.Ordinal))
        {
            code.Append(" In seconds.");
        }

        code.Append(field.Required ? " Required." : "").Append(" Kubernetes: <c>").Append(type.Name).Append('.').Append(field.Name).Append("</c>.</summary>\n");
    }

    private static string Shape(ApiField field)
    {
        if (field.Choice is { } choice)
        {
            return (field.IsList ? "Each is one of " : "One of ") + string.Join(", ", choice.Values) + ".";
        }

        return field.IsNode && !field.IsList && !field.IsMap ? "Any value."
            : field.IsList ? (field.Key is null ? "A list." : "A list, by <c>" + field.Key + "</c>.")
            : field.IsMap ? "Values by key."
            : field.Element switch
            {
                "string" => "Text.",
                "date-time" or "date-time-micro" => "A time by RFC 3339.",
                "int32" or "int64" => "A whole number.",
                "bool" => "True or false.",
                "int-or-string" => "A whole number or text.",
                "quantity" => "A quantity such as 500m or 128Mi.",
                _ => "An object; it is written once something in it is set.",
            };
    }
}
