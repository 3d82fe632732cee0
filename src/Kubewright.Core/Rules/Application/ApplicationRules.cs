using System.Collections.Immutable;

namespace Kubewright.Core.Rules.Application;

/// <summary>The rules of the family KW7xxx over manifests, in the order of their ids.</summary>
internal static class ApplicationRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new KW7001_ServiceSendsWhereNobodyListens(),
        new KW7002_ContainerPortNotListenedOn(),
        new KW7003_ProbePortNotListenedOn(),
        new KW7004_ListenerOnLoopbackOnly(),
        new KW7005_DaprSendsWhereNobodyListens(),
        new KW7006_ProbeSpeaksAnotherProtocol(),
        new KW7007_ServicePromisesAnotherProtocol(),
        new KW7008_PrometheusPortNotListenedOn(),
        new KW7009_WorkloadAmbiguous(),
        new KW7010_HttpsWithoutCertificate(),
        new KW7011_ProbeIsRedirected(),
        new KW7101_HostIsNotAService(),
        new KW7102_PortIsNotAServicePort(),
        new KW7103_HostInOtherNamespace(),
        new KW7104_SchemeIsNotOfPort(),
        new KW7105_LocalhostWhereNobodyListens(),
        new KW7106_UrlOfAServiceWrittenOut(),
        new KW7107_PodIsNotOfStatefulSet(),
        new KW7108_OtlpPortOfAnotherProtocol(),
        new KW7201_ProbePathNotMapped(),
        new KW7202_ProbeOfAnotherMethod(),
        new KW7203_ProbeOfAnotherHost(),
        new KW7204_ProbeOfDevelopmentOnly(),
        new KW7205_GrpcProbeWithoutHealthService(),
        new KW7206_ProbeOfRefusedHost(),
        new KW7301_VariableNearlyRead(),
        new KW7302_ValueNotConverted(),
        new KW7303_RequiredSettingNotSet(),
        new KW7304_VariableNotRead(),
        new KW7305_ServiceLinkReadAsNumber(),
        new KW7401_ImageStartsAnotherAssembly(),
        new KW7402_ImageWithoutTheFramework(),
        new KW7403_ImageRunsAsRoot(),
        new KW7404_PrivilegedPort(),
        new KW7420_VolumeHidesApplication(),
        new KW7421_SettingsMountedAsFolder(),
    ];
}
