namespace Kubewright.Core.Tests.Rules.Workloads;

/// <summary>Workloads that are right but for the lines that a test adds.</summary>
internal static class WorkloadText
{
    /// <summary>A Deployment 'orders' with the container 'api'.</summary>
    /// <param name="container">Lines of the container.</param>
    /// <param name="pod">Lines of the pod's spec.</param>
    /// <param name="spec">Lines of the Deployment's spec.</param>
    /// <param name="kind">A kind of the group apps other than Deployment.</param>
    public static string Deployment(string container = "", string pod = "", string spec = "", string kind = "Deployment") => $$"""
        apiVersion: apps/v1
        kind: {{kind}}
        metadata:
          name: orders
        spec:
        {{Indent(spec, 2)}}
          selector:
            matchLabels:
              app: orders
          template:
            metadata:
              labels:
                app: orders
            spec:
        {{Indent(pod, 6)}}
              containers:
                - name: api
                  image: shop/orders:1.4
        {{Indent(container, 10)}}
        """;

    /// <summary>A Job 'migrate'.</summary>
    public static string Job(string pod = "restartPolicy: Never", string spec = "") => $$"""
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: migrate
        spec:
        {{Indent(spec, 2)}}
          template:
            spec:
        {{Indent(pod, 6)}}
              containers:
                - name: migrate
                  image: shop/migrate:1.4
        """;

    /// <summary>A CronJob 'report'.</summary>
    public static string CronJob(string spec = "schedule: \"0 3 * * *\"", string job = "") => $$"""
        apiVersion: batch/v1
        kind: CronJob
        metadata:
          name: report
        spec:
        {{Indent(spec, 2)}}
          jobTemplate:
            spec:
        {{Indent(job, 6)}}
              template:
                spec:
                  restartPolicy: Never
                  containers:
                    - name: report
                      image: shop/report:1.4
        """;

    private static string Indent(string lines, int columns) =>
        string.Join('\n', lines.Split('\n').Select(line => line.Length == 0 ? "" : new string(' ', columns) + line));
}
