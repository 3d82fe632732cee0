namespace Kubewright.Core.Schema.Constraints;

/// <summary>What pkg/apis/apps, pkg/apis/batch, pkg/apis/autoscaling and pkg/apis/policy demand, each in validation/validation.go.</summary>
internal static class WorkloadConstraints
{
    public static ConstraintList All => new ConstraintList()
        .On("apps.DeploymentSpec", "KW5225", "ValidateDeploymentSpec").AtLeast(0, "replicas", "minReadySeconds", "revisionHistoryLimit",
            "progressDeadlineSeconds")
        .On("apps.ReplicaSetSpec", "KW5225", "ValidateReplicaSetSpec").AtLeast(0, "replicas", "minReadySeconds")
        .On("core.ReplicationControllerSpec", "KW5225", "ValidateReplicationControllerSpec").AtLeast(0, "replicas", "minReadySeconds")
        .On("apps.DaemonSetSpec", "KW5225", "ValidateDaemonSetSpec").AtLeast(0, "minReadySeconds", "revisionHistoryLimit")
        .On("apps.StatefulSetSpec", "KW5225", "ValidateStatefulSetSpec")
            .AtLeast(0, "replicas", "minReadySeconds")
            .AtLeast(0, "revisionHistoryLimit").AsWarning().Because("all revisions are kept")
        .On("apps.StatefulSetOrdinals", "KW5225", "ValidateStatefulSetSpec").AtLeast(0, "start")
        .On("apps.RollingUpdateStatefulSetStrategy", "KW5225", "ValidateStatefulSetSpec").AtLeast(0, "partition")
        .On("batch.JobSpec", "KW5225", "validateJobSpec")
            .AtLeast(0, "parallelism", "completions", "backoffLimit", "backoffLimitPerIndex", "maxFailedIndexes", "activeDeadlineSeconds",
                "ttlSecondsAfterFinished")
        .On("batch.CronJobSpec", "KW5225", "validateCronJobSpec").AtLeast(0, "startingDeadlineSeconds", "successfulJobsHistoryLimit", "failedJobsHistoryLimit")
        .On("batch.JobSpec", "KW5327", "validateJobSpec").Text(TextForm.DomainPrefixedPath, "managedBy").UpTo(63).OrEmpty()
        .On("policy.PodDisruptionBudgetSpec", "KW5306", "ValidatePodDisruptionBudgetSpec").AtMostOne("minAvailable", "maxUnavailable")
        .On("autoscaling.HPAScalingRules", "KW5319", "validateScalingRules")
            .Between(0, 3600, "stabilizationWindowSeconds")
            .Items(1, long.MaxValue, "policies").Because("leave it out for the usual ones, or write 'selectPolicy: Disabled' to scale not at all")
            .NotNegativeAmount("tolerance")
        .On("autoscaling.HPAScalingPolicy", "KW5319", "validateScalingPolicy").AtLeast(1, "value").Between(1, 1800, "periodSeconds")
        .On("autoscaling.CrossVersionObjectReference", "KW5304", "ValidateCrossVersionObjectReference")
            .Text(TextForm.GroupVersion, "apiVersion")
            .Text(TextForm.PathSegment, "kind", "name")
        .On("autoscaling.ContainerResourceMetricSource", "KW5305", "validateContainerResourceSource").Text(TextForm.ContainerResource, "name")
        .On("core.ConfigMap", "KW5301", "ValidateConfigMap").Keys(TextForm.ConfigKey, "data", "binaryData")
        .On("core.Secret", "KW5301", "ValidateSecret").Keys(TextForm.ConfigKey, "data", "stringData");
}
