{{/* The pod of a service. (list root service facts chosen) */}}
{{- define "pubco.podSpec" -}}
{{- $root := index . 0 -}}
{{- $name := index . 1 -}}
{{- $facts := index . 2 -}}
{{- $chosen := index . 3 -}}
serviceAccountName: {{ include "pubco.serviceAccount" $root }}
automountServiceAccountToken: false
{{- /* A Service called kafka would set KAFKA_PORT, which Kafka clients would take for theirs. */}}
enableServiceLinks: false
{{- with $root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
securityContext:
  {{- include "pubco.podSecurityContext" (list $root $chosen.seccompProfile) | nindent 2 }}
{{- /* Requests under way, then records under way: twenty seconds each. */}}
terminationGracePeriodSeconds: 50
containers:
  - name: {{ $name }}
    image: {{ include "pubco.image" (list $root $name) }}
    imagePullPolicy: {{ $root.Values.image.pullPolicy }}
    securityContext:
      {{- toYaml $root.Values.securityContext | nindent 6 }}
    env:
      {{- include "pubco.envList" (include "pubco.env" . | fromYaml) | nindent 6 }}
    ports:
      - name: http
        containerPort: 8080
    {{- include "pubco.probes" . | nindent 4 }}
    {{- if $facts.public }}
    lifecycle:
      preStop: {exec: {command: [sleep, "5"]}} # until nobody sends requests here any more
    {{- end }}
    resources:
      {{- toYaml $chosen.resources | nindent 6 }}
    volumeMounts:
      - name: tmp
        mountPath: /tmp
      {{- if $facts.state }}
      - name: state
        mountPath: /state
      {{- end }}
      {{- with $chosen.extraVolumeMounts }}
      {{- toYaml . | nindent 6 }}
      {{- end }}
volumes:
  - name: tmp
    {{- toYaml $chosen.tmp | nindent 4 }}
  {{- if $facts.state }}
  - name: state
    {{- toYaml $chosen.state | nindent 4 }}
  {{- end }}
  {{- with $chosen.extraVolumes }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- include "pubco.placement" . }}
{{- end -}}

{{/*
Alive: what turns in it still turns; ingest-service's memory is not before it has reached Kafka, hence ten minutes to start.
Ready: it has partitions, or what it shows has been read.
*/}}
{{- define "pubco.probes" -}}
startupProbe:
  httpGet: {path: /q/health/live, port: http}
  periodSeconds: 5
  timeoutSeconds: 5
  failureThreshold: 120
livenessProbe:
  httpGet: {path: /q/health/live, port: http}
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 6
readinessProbe:
  httpGet: {path: /q/health/ready, port: http}
  periodSeconds: 5
  timeoutSeconds: 5
{{- end -}}

{{/* Where pods run. (list root service facts chosen) */}}
{{- define "pubco.placement" -}}
{{- $root := index . 0 -}}
{{- $name := index . 1 -}}
{{- $chosen := index . 3 -}}
{{- with $chosen.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $chosen.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $chosen.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $chosen.topologySpreadConstraints }}
topologySpreadConstraints:
  {{- range . }}
  {{- $own := dict "labelSelector" (dict "matchLabels" (include "pubco.selector" (list $root $name) | fromYaml)) }}
  {{- toYaml (list (merge (deepCopy .) $own)) | nindent 2 }}
  {{- end }}
{{- end }}
{{- with $chosen.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- end -}}
